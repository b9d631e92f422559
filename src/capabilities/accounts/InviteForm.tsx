import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Role, rolesOf } from '#shared/role.ts';
import { Form } from '#ui/Form.tsx';
import { Section } from '#ui/Section.tsx';
import { Select } from '#ui/Select.tsx';
import { say } from '#ui/toasts.ts';
import { useSubmit } from '#view/useSubmit.ts';
import { invite } from './account.command.ts';
import { EmailField } from './EmailField.tsx';
import type { Organisation } from './organisation.ts';
import { problemKey } from './problemKey.ts';

/** Invites an address to an organisation. */
export function InviteForm({
  organisation,
  onDone,
}: {
  organisation: Organisation;
  onDone: () => void;
}) {
  const { t } = useTranslation('accounts');
  const roles = rolesOf[organisation.kind];
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>(roles[1] as Role);
  const { busy, problem, fields, send } = useSubmit(
    () => invite(organisation.id, email, role),
    () => {
      say(t('invited', { email: email.trim() }));
      setEmail('');
      onDone();
    },
  );
  const key = problemKey(problem);
  return (
    <Section title={t('invite')}>
      <Form
        action={t('invite')}
        busy={busy}
        busyAction={t('sending')}
        onSubmit={send}
        problem={key && t(`problem.${key}`)}
      >
        <EmailField
          autoComplete="off"
          label={t('inviteEmail')}
          onChange={setEmail}
          value={email}
          wrong={'email' in fields}
        />
        <Select<Role>
          hint={t(`roleHint.${role}`)}
          label={t('inviteRole')}
          onChange={setRole}
          options={roles.map((value) => ({ value, label: t(`role.${value}`) }))}
          value={role}
        />
      </Form>
    </Section>
  );
}
