import { useTranslation } from 'react-i18next';
import type { Result } from '#shared/result.ts';
import { type Role, rolesOf } from '#shared/role.ts';
import { Confirm } from '#ui/Confirm.tsx';
import { Item } from '#ui/ItemList.tsx';
import { Select } from '#ui/Select.tsx';
import { say } from '#ui/toasts.ts';
import type { ReadProblem } from '#view/readJson.ts';
import { useSubmit } from '#view/useSubmit.ts';
import { giveRole, removeMember } from './account.command.ts';
import type { Organisation } from './organisation.ts';
import { problemKey } from './problemKey.ts';

interface Props {
  readonly organisation: Organisation;
  readonly member: Organisation['members'][number];
  readonly isMe: boolean;
  /** Whoever looks may change what members are. */
  readonly leads: boolean;
  readonly onDone: () => void;
}

/** One member, with the role to change and the way out. */
export function MemberItem({ organisation, member, isMe, leads, onDone }: Props) {
  const { t } = useTranslation('accounts');
  const told = async (answer: Promise<Result<unknown, ReadProblem>>) => {
    const done = await answer;
    if (!done.ok) say(t(`problem.${problemKey(done.error) ?? 'failed'}`));
    onDone();
    return done;
  };
  const remove = useSubmit(
    () => told(removeMember(organisation.id, member.id)),
    () => {},
  );
  return (
    <Item note={member.email} title={isMe ? `${member.name} (${t('you')})` : member.name}>
      {leads && !isMe ? (
        <>
          <Select<Role>
            label={t('roleOf', { name: member.name })}
            onChange={(role) => void told(giveRole(organisation.id, member.id, role))}
            options={rolesOf[organisation.kind].map((value) => ({
              value,
              label: t(`role.${value}`),
            }))}
            plain
            value={member.role}
          />
          <Confirm
            ask={t('removeAsk', { name: member.name })}
            busy={remove.busy}
            label={t('remove')}
            no={t('no')}
            onYes={() => remove.send()}
            yes={t('yes')}
          />
        </>
      ) : (
        t(`role.${member.role}`)
      )}
    </Item>
  );
}
