import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { Item, ItemList } from '#ui/ItemList.tsx';
import { Section } from '#ui/Section.tsx';
import { useRead } from '#view/useRead.ts';
import { useSubmit } from '#view/useSubmit.ts';
import { acceptInvitation } from './account.command.ts';
import type { ReceivedInvitation } from './organisation.ts';

/** Invitations that wait for this person; nothing where there are none. */
export function Invitations() {
  const { t } = useTranslation('accounts');
  const [entry, reload] = useRead<{ items: ReceivedInvitation[] }>('/api/me/invitations');
  const items = entry.state === 'ready' ? entry.value.items : [];
  if (items.length === 0) return null;
  return (
    <Section title={t('invitations')}>
      <ItemList label={t('invitations')}>
        {items.map((invitation) => (
          <Received invitation={invitation} key={invitation.id} onDone={reload} />
        ))}
      </ItemList>
    </Section>
  );
}

function Received({
  invitation: { id, organisation, role },
  onDone,
}: {
  invitation: ReceivedInvitation;
  onDone: () => void;
}) {
  const { t } = useTranslation('accounts');
  const accept = useSubmit(() => acceptInvitation(id), onDone);
  return (
    <Item note={t('invitedAs', { role: t(`role.${role}`) })} title={organisation}>
      <Button disabled={accept.busy} look="main" onClick={() => accept.send()}>
        {t('accept')}
      </Button>
    </Item>
  );
}
