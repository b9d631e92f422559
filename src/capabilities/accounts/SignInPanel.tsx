import { useTranslation } from 'react-i18next';
import { Panel } from '#ui/Panel.tsx';
import { openPage } from '#view/view.store.ts';
import { SignInForm } from './SignInForm.tsx';

/** Signing in, on a page of its own. */
export function SignInPanel() {
  const { t } = useTranslation('accounts');
  return (
    <Panel kind={t('account')} onClose={() => openPage(null)} title={t('signIn')}>
      <SignInForm onDone={() => openPage({ name: 'account', id: null })} />
    </Panel>
  );
}
