import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { TextArea } from '#ui/Field.tsx';
import { Form } from '#ui/Form.tsx';
import { ListOf } from '#ui/ListOf.tsx';
import { Section } from '#ui/Section.tsx';
import { say } from '#ui/toasts.ts';
import { useRead } from '#view/useRead.ts';
import { useSubmit } from '#view/useSubmit.ts';
import { inquiryProblemKey } from './inquiryProblemKey.ts';
import { saveInquirySetting } from './thread.command.ts';
import type { InquirySetting } from './thread.ts';

interface Props {
  readonly id: string;
  readonly name: string;
  /** There are several, so that each is named. */
  readonly named: boolean;
}

/** How a company takes inquiries, and its ready answers; folded away until wanted. */
export function InboxSettings({ id, name, named }: Props) {
  const { t } = useTranslation('inquiries');
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <div>
        <Button look="link" onClick={() => setOpen(true)}>
          {named ? t('settingsOf', { name }) : t('settings')}
        </Button>
      </div>
    );
  }
  return (
    <Section title={t('settingsOf', { name })}>
      <Loaded id={id} onDone={() => setOpen(false)} />
    </Section>
  );
}

function Loaded({ id, onDone }: { id: string; onDone: () => void }) {
  const [entry, reload] = useRead<InquirySetting>(`/api/organisations/${id}/inquiry-setting`);
  return (
    <ListOf entry={entry} onRetry={reload}>
      {(setting) => <SettingForm id={id} onDone={onDone} setting={setting} />}
    </ListOf>
  );
}

interface FormProps {
  readonly id: string;
  readonly setting: InquirySetting;
  readonly onDone: () => void;
}

function SettingForm({ id, setting, onDone }: FormProps) {
  const { t } = useTranslation('inquiries');
  const [takesGuests, setTakesGuests] = useState(setting.takesGuests);
  const [replies, setReplies] = useState(setting.replies);
  useEffect(() => setReplies(setting.replies), [setting]);
  const { busy, problem, send } = useSubmit(
    () => saveInquirySetting(id, { takesGuests, replies: replies.filter((text) => text.trim()) }),
    () => {
      say(t('saved'));
      onDone();
    },
  );
  const key = inquiryProblemKey(problem);
  return (
    <Form
      action={t('save')}
      beside={
        <Button look="link" onClick={onDone}>
          {t('close')}
        </Button>
      }
      busy={busy}
      busyAction={t('saving')}
      onSubmit={send}
      problem={key && t(`problem.${key}`)}
    >
      <Checkbox checked={takesGuests} label={t('takesGuests')} onChange={setTakesGuests} />
      {replies.map((text, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: answers have no other name
        <div key={i}>
          <TextArea
            label={t('reply_n', { n: i + 1 })}
            maxLength={500}
            onChange={(event) => setReplies(replies.with(i, event.target.value))}
            rows={2}
            value={text}
          />
          <Button look="link" onClick={() => setReplies(replies.toSpliced(i, 1))}>
            {t('dropReply', { n: i + 1 })}
          </Button>
        </div>
      ))}
      {replies.length < 8 && (
        <div>
          <Button onClick={() => setReplies([...replies, ''])}>{t('addReply')}</Button>
        </div>
      )}
    </Form>
  );
}
