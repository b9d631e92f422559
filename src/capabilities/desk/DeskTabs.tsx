import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { TabLinks } from '#ui/TabLinks.tsx';
import { linkToPage } from '#view/linkTo.ts';
import type { PageName } from '#view/pageRef.ts';
import { countText } from '#view/quantities.ts';
import { useView } from '#view/useView.ts';
import { deskStore, loadDeskCounts } from './desk.store.ts';
import type { DeskCounts } from './desk.ts';

interface Tab {
  readonly page: PageName;
  readonly part:
    | 'claims'
    | 'requests'
    | 'reports'
    | 'hidden'
    | 'handovers'
    | 'inquiries'
    | 'levels'
    | 'imports'
    | 'register'
    | 'figures'
    | 'audit';
  readonly counts?: keyof DeskCounts;
}

const tabs: readonly Tab[] = [
  { page: 'desk', part: 'claims', counts: 'claims' },
  { page: 'desk-requests', part: 'requests', counts: 'requests' },
  { page: 'desk-reports', part: 'reports', counts: 'reports' },
  { page: 'desk-hidden', part: 'hidden', counts: 'appeals' },
  { page: 'desk-handovers', part: 'handovers', counts: 'handovers' },
  { page: 'desk-inquiries', part: 'inquiries', counts: 'inquiries' },
  { page: 'desk-levels', part: 'levels' },
  { page: 'desk-imports', part: 'imports' },
  { page: 'desk-register', part: 'register' },
  { page: 'figures', part: 'figures' },
  { page: 'desk-audit', part: 'audit' },
];

/** The parts of the desk, each with how much waits there. */
export function DeskTabs({ page }: { page: PageName }) {
  const { t } = useTranslation('desk');
  const language = useView((view) => view.language);
  const counts = useStore(deskStore, (store) => store.counts);
  useEffect(() => void loadDeskCounts(), []);
  return (
    <TabLinks
      current={page}
      label={t('parts')}
      tabs={tabs.map((tab) => {
        const count = tab.counts && counts ? counts[tab.counts] : 0;
        const figure = countText(count, language);
        return {
          id: tab.page,
          label: t(tab.part),
          link: linkToPage({ name: tab.page, id: null }),
          waits: count > 0 ? { figure, words: t('waits', { count, n: figure }) } : undefined,
        };
      })}
    />
  );
}
