import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { linkToPage } from '#view/linkTo.ts';
import type { PageName } from '#view/pageRef.ts';
import { countText } from '#view/quantities.ts';
import { useView } from '#view/useView.ts';
import styles from './DeskTabs.module.css';
import { deskStore, loadDeskCounts } from './desk.store.ts';
import type { DeskCounts } from './desk.ts';

interface Tab {
  readonly page: PageName;
  readonly part:
    | 'claims'
    | 'requests'
    | 'reports'
    | 'hidden'
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
  const nav = useRef<HTMLElement>(null);
  useEffect(() => void loadDeskCounts(), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another tab is current
  useEffect(() => {
    const current = nav.current?.querySelector('[aria-current]');
    current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [page]);
  return (
    <nav aria-label={t('parts')} className={styles.tabs} ref={nav}>
      {tabs.map((tab) => {
        const waiting = tab.counts && counts ? counts[tab.counts] : 0;
        return (
          <a
            aria-current={tab.page === page ? 'page' : undefined}
            key={tab.page}
            {...linkToPage({ name: tab.page, id: null })}
          >
            {t(tab.part)}
            {waiting > 0 && (
              <span className={styles.count}>
                <span aria-hidden="true">{countText(waiting, language)}</span>
                <span className="visually-hidden">
                  {t('waits', { count: waiting, n: countText(waiting, language) })}
                </span>
              </span>
            )}
          </a>
        );
      })}
    </nav>
  );
}
