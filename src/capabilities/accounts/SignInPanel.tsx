import { useTranslation } from 'react-i18next';
import { Panel } from '#ui/Panel.tsx';
import type { PageRef } from '#view/pageRef.ts';
import { openPage } from '#view/view.store.ts';
import { SignInForm } from './SignInForm.tsx';

const account: PageRef = { name: 'account', id: null };

/** Signing in, on a page of its own or in place of one that wants it; `next` is what comes then. */
export function SignInPanel({ next = account }: { next?: PageRef }) {
  const { t } = useTranslation('accounts');
  return (
    <Panel kind={t('account')} onClose={() => openPage(null)} title={t('signIn')}>
      <SignInForm onDone={() => openPage(next)} />
    </Panel>
  );
}
