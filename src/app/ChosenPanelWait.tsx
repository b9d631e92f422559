import { useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '#ui/Panel.tsx';
import { Skeleton } from '#ui/Skeleton.tsx';
import { choose } from '#view/view.store.ts';

/** Stands where the chosen panel will, while its code is on its way; hands the focus on. */
export function ChosenPanelWait() {
  const { t } = useTranslation('page');
  useLayoutEffect(
    () => () => {
      if (document.activeElement?.id !== 'panel-title') return;
      queueMicrotask(() => document.getElementById('panel-title')?.focus());
    },
    [],
  );
  return (
    <Panel onClose={() => choose(null)} title={t('loading')}>
      <Skeleton label={t('loading')} lines={7} />
    </Panel>
  );
}
