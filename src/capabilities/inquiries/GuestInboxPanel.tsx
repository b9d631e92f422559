import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '#ui/Panel.tsx';
import { openPage } from '#view/view.store.ts';
import { GuestThread } from './GuestThread.tsx';

/** The thread that a guest has come for. */
export function GuestInboxPanel({ id, signIn }: { id: string; signIn: ReactNode }) {
  const { t } = useTranslation('inquiries');
  return (
    <Panel onClose={() => openPage(null)} title={t('askTitle')}>
      <GuestThread id={id} key={id} signIn={signIn} />
    </Panel>
  );
}
