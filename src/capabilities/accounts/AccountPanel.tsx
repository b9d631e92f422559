import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { Button } from '#ui/Button.tsx';
import { Panel } from '#ui/Panel.tsx';
import { Section } from '#ui/Section.tsx';
import { useSubmit } from '#view/useSubmit.ts';
import { openPage } from '#view/view.store.ts';
import { signOut } from './account.command.ts';
import { accountStore } from './account.store.ts';
import { ChangePassword } from './ChangePassword.tsx';
import { Invitations } from './Invitations.tsx';
import { Organisations } from './Organisations.tsx';
import { OwnData } from './OwnData.tsx';
import { Passkeys } from './Passkeys.tsx';
import { Sessions } from './Sessions.tsx';
import { SignInPanel } from './SignInPanel.tsx';

/** What a person has here: organisations, invitations, devices, passkeys, data; `links` lead to what else there is. */
export function AccountPanel({ links }: { links: ReactNode }) {
  const { t } = useTranslation('accounts');
  const me = useStore(accountStore, (store) => store.me);
  const out = useSubmit(signOut, () => openPage(null));
  if (me === undefined) return null;
  if (me === null) return <SignInPanel />;
  return (
    <Panel
      kind={t('account')}
      onClose={() => openPage(null)}
      title={me.name}
      under={<p>{me.email}</p>}
    >
      <Invitations />
      <Section title={t('organisations')}>
        <Organisations me={me} />
      </Section>
      {links}
      <Section title={t('sessions')}>
        <Sessions />
      </Section>
      <ChangePassword />
      <Passkeys />
      <OwnData email={me.email} />
      <Button disabled={out.busy} onClick={() => out.send()}>
        {t('signOut')}
      </Button>
    </Panel>
  );
}
