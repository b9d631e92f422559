import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { TextArea } from '#ui/Field.tsx';
import { Form } from '#ui/Form.tsx';
import { Select } from '#ui/Select.tsx';
import { Written } from '#ui/Written.tsx';
import { momentText } from '#view/dayText.ts';
import { useSubmit } from '#view/useSubmit.ts';
import { useView } from '#view/useView.ts';
import { inquiryProblemKey } from './inquiryProblemKey.ts';
import styles from './Thread.module.css';
import { assignThread, keepNote } from './thread.command.ts';
import type { Thread } from './thread.ts';

interface Props {
  readonly inside: NonNullable<Thread['inside']>;
  readonly path: string;
  readonly writes: boolean;
  readonly onDone: () => Promise<void>;
}

/** What never leaves the company: who takes care of it, and notes. */
export function InsidePart({ inside, path, writes, onDone }: Props) {
  const { t } = useTranslation('inquiries');
  const language = useView((view) => view.language);
  const { notes, assignee, members, blocked } = inside;
  const give = async (id: string): Promise<void> => {
    await assignThread(path, id === '' ? null : id);
    await onDone();
  };
  return (
    <section aria-label={t('inside')} className={styles.inside}>
      <h4 className={styles.heading}>{t('inside')}</h4>
      {blocked && <p className={styles.note}>{t('blocked')}</p>}
      {writes && (
        <Select
          label={t('assignee')}
          onChange={(id) => void give(id)}
          options={[
            { value: '', label: t('nobody') },
            ...members.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={assignee?.id ?? ''}
        />
      )}
      {notes.length > 0 && (
        <ul aria-label={t('notes')} className={styles.notes}>
          {notes.map(({ id, author, text, writtenAt }) => (
            <li key={id}>
              <p className={styles.by}>
                <span>{author ?? t('goneAsker')}</span>
                <span>{momentText(writtenAt, language)}</span>
              </p>
              <Written>{text}</Written>
            </li>
          ))}
        </ul>
      )}
      {writes && <NoteForm onDone={onDone} path={path} />}
    </section>
  );
}

function NoteForm({ path, onDone }: Pick<Props, 'path' | 'onDone'>) {
  const { t } = useTranslation('inquiries');
  const [text, setText] = useState<string | null>(null);
  const { busy, problem, send } = useSubmit(
    () => keepNote(path, text ?? ''),
    () => {
      setText(null);
      void onDone();
    },
  );
  const key = inquiryProblemKey(problem);
  if (text === null) {
    return (
      <div>
        <Button look="link" onClick={() => setText('')}>
          {t('note')}
        </Button>
      </div>
    );
  }
  return (
    <Form
      action={t('keepNote')}
      busy={busy}
      busyAction={t('saving')}
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') send(event);
      }}
      problem={key && t(`problem.${key}`)}
    >
      <TextArea
        autoFocus
        hint={t('noteHint')}
        label={t('note')}
        maxLength={4000}
        onChange={(event) => setText(event.target.value)}
        rows={2}
        value={text}
      />
    </Form>
  );
}
