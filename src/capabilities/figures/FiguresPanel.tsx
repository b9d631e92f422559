import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { LoadedPanel } from '#ui/LoadedPanel.tsx';
import { Notice } from '#ui/Notice.tsx';
import { Panel } from '#ui/Panel.tsx';
import type { Loadable } from '#view/loadable.ts';
import { useRead } from '#view/useRead.ts';
import { openPage } from '#view/view.store.ts';
import { FiguresView } from './FiguresView.tsx';
import type { FigureReport } from './figure.ts';

const leave = () => openPage({ name: 'account', id: null });

/** The figures of a quarter such as `2026-q4`; of the running one where none is named. */
export function FiguresPanel({ quarter }: { quarter: string | null }) {
  const { t } = useTranslation('figures');
  const named = quarter === null ? '' : `?quarter=${encodeURIComponent(quarter.toUpperCase())}`;
  const [entry, reload] = useRead<FigureReport>(`/api/operator/figures${named}`);
  const last = useRef<Loadable<FigureReport>>(entry);
  if (entry.state === 'ready') last.current = entry;
  const waits = entry.state === 'loading' && last.current.state === 'ready';
  if (entry.state === 'failed' && entry.problem.code === 'invalid') {
    const toRunning = () => openPage({ name: 'figures', id: null });
    return (
      <Panel onClose={leave} title={t('title')}>
        <Notice action={{ label: t('toRunning'), run: toRunning }}>{t('invalid')}</Notice>
      </Panel>
    );
  }
  return (
    <LoadedPanel
      entry={waits ? last.current : entry}
      kind={() => null}
      missing={t('missing')}
      onClose={leave}
      onRetry={reload}
      title={() => t('title')}
    >
      {(report) => <FiguresView busy={waits} report={report} />}
    </LoadedPanel>
  );
}
