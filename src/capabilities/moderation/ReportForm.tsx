import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '#ui/Choice.tsx';
import { Field, TextArea } from '#ui/Field.tsx';
import { Form } from '#ui/Form.tsx';
import { Notice } from '#ui/Notice.tsx';
import { useSubmit } from '#view/useSubmit.ts';
import { useView } from '#view/useView.ts';
import { sendReport } from './moderation.command.ts';
import { moderationProblemKey } from './moderationProblemKey.ts';
import type { PublicPage } from './publicPage.ts';
import { type ReportReason, reportReasons } from './report.ts';

interface Props {
  readonly page: PublicPage;
  /** Address of whoever is signed in. */
  readonly email: string;
  readonly onDone: () => void;
}

/** Reports what is wrong with a page to the operator. */
export function ReportForm({ page, email, onDone }: Props) {
  const { t } = useTranslation('moderation');
  const language = useView((view) => view.language);
  const name = useId();
  const [about, setAbout] = useState<ReportReason>('false');
  const [message, setMessage] = useState('');
  const [contact, setContact] = useState(email);
  const [sent, setSent] = useState(false);
  const mail = contact.trim();
  const send = useSubmit(
    () => sendReport({ page, about, message, language, ...(mail !== '' && { contact: mail }) }),
    () => setSent(true),
  );
  if (sent) {
    return (
      <Notice action={{ label: t('close'), run: onDone }}>
        {t(mail === '' ? 'sent' : 'sentTold')}
      </Notice>
    );
  }
  const { fields } = send;
  const isFields = fields.message !== undefined || fields.contact !== undefined;
  const problem = isFields ? null : moderationProblemKey(send.problem);
  return (
    <Form
      action={t('send')}
      busy={send.busy}
      busyAction={t('sending')}
      onSubmit={send.send}
      problem={problem && t(`problem.${problem}`)}
    >
      <Choice
        legend={t('what')}
        name={name}
        onChange={setAbout}
        options={reportReasons.map((value) => ({ value, label: t(`about.${value}`) }))}
        value={about}
      />
      <TextArea
        hint={t('messageHint')}
        label={t('message')}
        maxLength={2000}
        onChange={(event) => setMessage(event.target.value)}
        problem={fields.message && t('messageProblem')}
        required
        value={message}
      />
      <Field
        autoComplete="email"
        hint={t('contactHint')}
        inputMode="email"
        label={t('contact')}
        maxLength={200}
        onChange={(event) => setContact(event.target.value)}
        problem={fields.contact && t('contactProblem')}
        value={contact}
      />
    </Form>
  );
}
