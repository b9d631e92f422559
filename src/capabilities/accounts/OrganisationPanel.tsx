import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { headOf } from '#shared/role.ts';
import { Item, ItemList } from '#ui/ItemList.tsx';
import { LoadedPanel } from '#ui/LoadedPanel.tsx';
import { Section } from '#ui/Section.tsx';
import { dayText } from '#view/dayText.ts';
import { useRead } from '#view/useRead.ts';
import { useView } from '#view/useView.ts';
import { openPage } from '#view/view.store.ts';
import { accountStore } from './account.store.ts';
import { CancelInvitation } from './CancelInvitation.tsx';
import { CloseOrganisation } from './CloseOrganisation.tsx';
import { InviteForm } from './InviteForm.tsx';
import { LeaveOrganisation } from './LeaveOrganisation.tsx';
import { MemberItem } from './MemberItem.tsx';
import type { Organisation } from './organisation.ts';

interface Props {
  readonly id: string;
  /** Its pages that are hidden, where there are any. */
  readonly hidden: ReactNode;
  /** What it says of itself on papers, for its own people. */
  readonly papers: ReactNode;
}

/** The people of an organisation: who they are, what they may do, who is invited. */
export function OrganisationPanel({ id, hidden, papers }: Props) {
  const { t } = useTranslation('accounts');
  const language = useView((view) => view.language);
  const me = useStore(accountStore, (store) => store.me);
  const [entry, reload] = useRead<Organisation>(`/api/organisations/${id}`);
  const own = me?.memberships.find(({ organisation }) => organisation === id);
  return (
    <LoadedPanel
      entry={entry}
      kind={({ kind }) => t(`kind.${kind}`)}
      missing={t('needSignIn')}
      onClose={() => openPage({ name: 'account', id: null })}
      onRetry={reload}
      title={({ name }) => name}
    >
      {(organisation) => {
        const leads = own?.role === headOf[organisation.kind];
        const canClose =
          leads && organisation.kind !== 'operator' && organisation.members.length === 1;
        return (
          <>
            {organisation.kind === 'company' && hidden}
            <Section title={t('members')}>
              <ItemList label={t('members')}>
                {organisation.members.map((member) => (
                  <MemberItem
                    isMe={member.email === me?.email}
                    key={member.id}
                    leads={leads}
                    member={member}
                    onDone={reload}
                    organisation={organisation}
                  />
                ))}
              </ItemList>
            </Section>
            {organisation.invitations.length > 0 && (
              <Section title={t('waiting')}>
                <ItemList label={t('waiting')}>
                  {organisation.invitations.map(({ id: invitation, email, role, expiresAt }) => (
                    <Item
                      key={invitation}
                      note={`${t(`role.${role}`)} · ${t('until', { date: dayText(expiresAt, language) })}`}
                      title={email}
                    >
                      {leads && (
                        <CancelInvitation
                          invitation={invitation}
                          onDone={reload}
                          organisation={id}
                        />
                      )}
                    </Item>
                  ))}
                </ItemList>
              </Section>
            )}
            {own && organisation.kind !== 'operator' && papers}
            {leads && <InviteForm onDone={reload} organisation={organisation} />}
            {own && (canClose ? <CloseOrganisation id={id} /> : <LeaveOrganisation id={id} />)}
          </>
        );
      }}
    </LoadedPanel>
  );
}
