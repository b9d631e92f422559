import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { sectorIds } from '#capabilities/companies/sector.ts';
import { say } from '#ui/toasts.ts';
import { useView } from '#view/useView.ts';
import { viewStore } from '#view/view.store.ts';
import type { ViewUrlProblem } from '#view/viewUrl.ts';

/** Says what of an address was not understood, once for each fault. */
export function useAddressProblems(misread: readonly ViewUrlProblem[]): void {
  const { t } = useTranslation('page');
  const sector = useView((view) => view.sector);
  // biome-ignore lint/correctness/useExhaustiveDependencies: said once, not again in another language
  useEffect(() => {
    for (const problem of misread) say(t(`problem.${problem}`), problem);
  }, [misread]);
  useEffect(() => {
    if (sector === null || (sectorIds as readonly string[]).includes(sector)) return;
    viewStore.setState({ sector: null });
    say(t('problem.sector'), 'sector');
  }, [sector, t]);
}
