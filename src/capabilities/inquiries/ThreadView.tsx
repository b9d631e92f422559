import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { ListOf } from '#ui/ListOf.tsx';
import { useRead } from '#view/useRead.ts';
import { useReread } from '#view/useReread.ts';
import { InsidePart } from './InsidePart.tsx';
import { MessageList } from './MessageList.tsx';
import { ReplyForm } from './ReplyForm.tsx';
import styles from './Thread.module.css';
import { ThreadEnd } from './ThreadEnd.tsx';
import { ThreadFacts } from './ThreadFacts.tsx';
import { noteReading } from './thread.command.ts';
import type { Thread } from './thread.ts';

interface Props {
  readonly path: string;
  /** Counts up whenever the server says that it has changed. */
  readonly changes: number;
  /** Whoever looks may write, not only read. */
  readonly writes: boolean;
  /** What stands above it, such as how to confirm it. */
  readonly above?: (thread: Thread, reload: () => Promise<void>) => ReactNode;
}

/** A thread: what is asked, what was written, and the way to write; it follows what the other side does. */
export function ThreadView({ path, changes, writes, above }: Props) {
  const [entry, reload] = useRead<Thread>(path);
  useReread(changes, reload);
  return (
    <ListOf entry={entry} onRetry={reload}>
      {(thread) => (
        <Shown
          above={above?.(thread, reload)}
          path={path}
          reload={reload}
          thread={thread}
          writes={writes}
        />
      )}
    </ListOf>
  );
}

interface ShownProps {
  readonly thread: Thread;
  readonly path: string;
  readonly writes: boolean;
  readonly above: ReactNode;
  readonly reload: () => Promise<void>;
}

function Shown({ thread, path, writes, above, reload }: ShownProps) {
  const { t } = useTranslation('inquiries');
  const last = thread.messages.at(-1)?.number ?? 0;
  const sent = thread.state !== 'unconfirmed';
  useEffect(() => {
    if (sent && document.visibilityState === 'visible') void noteReading(path, last);
  }, [path, last, sent]);
  return (
    <article className={styles.thread}>
      <ThreadFacts thread={thread} />
      {above}
      <MessageList path={path} thread={thread} />
      {sent && !thread.reachable && (
        <p className={styles.note}>{t(`unreachable.${thread.side}`)}</p>
      )}
      {sent && !writes && <p className={styles.note}>{t('readsOnly')}</p>}
      {sent && writes && thread.reachable && (
        <ReplyForm onDone={reload} path={path} thread={thread} />
      )}
      {thread.inside && (
        <InsidePart inside={thread.inside} onDone={reload} path={path} writes={writes} />
      )}
      {sent && writes && <ThreadEnd onDone={reload} path={path} thread={thread} />}
    </article>
  );
}
