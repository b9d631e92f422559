import { ListOf } from '#ui/ListOf.tsx';
import { useRead } from '#view/useRead.ts';
import { GuestThread } from './GuestThread.tsx';
import { answering, asking } from './inquiryRoles.ts';
import { ThreadView } from './ThreadView.tsx';
import { threadPath } from './thread.command.ts';
import type { InboxRow } from './thread.ts';

interface Props {
  readonly id: string;
  readonly changes: number;
  readonly roles: Readonly<Record<string, string>>;
}

/** A thread of somebody who has signed in, from the seat they have before it; else as a guest who may hold its link. */
export function OwnThread({ id, changes, roles }: Props) {
  const [entry, reload] = useRead<InboxRow>(`/api/me/inbox/${id}`);
  if (entry.state === 'failed' && entry.problem.code === 'missing') {
    return <GuestThread id={id} signIn={null} />;
  }
  return (
    <ListOf entry={entry} onRetry={reload}>
      {({ seat, organisation }) => {
        const role = organisation === null ? null : roles[organisation];
        const may: readonly string[] = seat === 'received' ? answering : asking;
        return (
          <ThreadView
            changes={changes}
            path={threadPath(seat, organisation, id)}
            writes={role === null || (role !== undefined && may.includes(role))}
          />
        );
      }}
    </ListOf>
  );
}
