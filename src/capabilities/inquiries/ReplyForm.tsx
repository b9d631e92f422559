import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { TextArea } from '#ui/Field.tsx';
import { Form } from '#ui/Form.tsx';
import { useSubmit } from '#view/useSubmit.ts';
import { FilesField } from './FilesField.tsx';
import { inquiryProblemKey } from './inquiryProblemKey.ts';
import { keepReply, readReply } from './replyDraft.store.ts';
import styles from './Thread.module.css';
import { sendMessage } from './thread.command.ts';
import type { InquiryFile, Thread } from './thread.ts';

interface Props {
  readonly thread: Thread;
  readonly path: string;
  readonly onDone: () => Promise<void>;
}

/** Writes to the other side, begun from a ready answer where there is one. */
export function ReplyForm({ thread, path, onDone }: Props) {
  const { t } = useTranslation('inquiries');
  const [text, setText] = useState(() => readReply(thread.id));
  const [files, setFiles] = useState<readonly InquiryFile[]>([]);
  const [attaching, setAttaching] = useState(false);
  const [client, setClient] = useState<string>(() => crypto.randomUUID());
  const type = (next: string): void => {
    setText(next);
    keepReply(thread.id, next);
  };
  const seen = thread.messages.at(-1)?.number ?? 0;
  const { busy, problem, send } = useSubmit(
    async () => {
      const names = files.map(({ id }) => id);
      const sent = await sendMessage(path, { client, text, files: names, seen });
      if (!sent.ok && sent.error.reason === 'meanwhile') await onDone();
      return sent;
    },
    () => {
      type('');
      setFiles([]);
      setAttaching(false);
      setClient(crypto.randomUUID());
      void onDone();
    },
  );
  const key = inquiryProblemKey(problem);
  const answers = thread.side === 'company';
  return (
    <div className={styles.reply}>
      {thread.inside && (
        <ul aria-label={t('replies')} className={styles.ready}>
          {thread.inside.replies.map((reply) => (
            <li key={reply}>
              <Button onClick={() => type(reply)} title={reply}>
                {reply}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Form
        action={t('send')}
        beside={
          thread.control === 'uncontrolled' && !attaching ? (
            <Button look="link" onClick={() => setAttaching(true)}>
              {t('attach')}
            </Button>
          ) : null
        }
        busy={busy}
        busyAction={t('sending')}
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') send(event);
        }}
        problem={key && t(`problem.${key}`)}
      >
        <TextArea
          label={t(answers ? 'reply' : 'write')}
          maxLength={4000}
          onChange={(event) => type(event.target.value)}
          problem={problem?.fields.text && t('replyProblem')}
          rows={3}
          value={text}
        />
        {attaching && <FilesField files={files} onChange={setFiles} />}
      </Form>
    </div>
  );
}
