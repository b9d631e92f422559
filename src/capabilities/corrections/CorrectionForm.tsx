import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { Choice } from '#ui/Choice.tsx';
import { Field, TextArea } from '#ui/Field.tsx';
import { Notice } from '#ui/Notice.tsx';
import type { ReadProblem } from '#view/readJson.ts';
import styles from './CorrectionForm.module.css';
import type { CorrectionRequest } from './correction.ts';
import { sendCorrection } from './sendCorrection.command.ts';

type State = 'writing' | 'sending' | 'sent' | ReadProblem;

/** Asks the operator to correct or withdraw the page of a company. */
export function CorrectionForm({ company, onDone }: { company: string; onDone: () => void }) {
  const { t } = useTranslation('corrections');
  const name = useId();
  const [kind, setKind] = useState<CorrectionRequest['kind']>('correction');
  const [message, setMessage] = useState('');
  const [contact, setContact] = useState('');
  const [state, setState] = useState<State>('writing');
  const problem = typeof state === 'object' ? state : null;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setState('sending');
    const answer = await sendCorrection({
      company,
      kind,
      message,
      ...(contact.trim() !== '' && { contact }),
    });
    setState(answer.ok ? 'sent' : answer.error);
  };

  if (state === 'sent') {
    return <Notice action={{ label: t('close'), run: onDone }}>{t('sent')}</Notice>;
  }
  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      <Choice
        legend={t('what')}
        name={name}
        onChange={setKind}
        options={[
          { value: 'correction', label: t('correction') },
          { value: 'withdrawal', label: t('withdrawal') },
        ]}
        value={kind}
      />
      <TextArea
        hint={t(kind === 'correction' ? 'messageHint' : 'withdrawalHint')}
        label={t('message')}
        maxLength={2000}
        onChange={(event) => setMessage(event.target.value)}
        problem={problem?.fields.message && t('messageProblem')}
        required
        value={message}
      />
      <Field
        autoComplete="email"
        hint={t('contactHint')}
        label={t('contact')}
        maxLength={200}
        onChange={(event) => setContact(event.target.value)}
        problem={problem?.fields.contact && t('contactProblem')}
        value={contact}
      />
      {problem && Object.keys(problem.fields).length === 0 && (
        <Notice urgent>{t(problem.code === 'offline' ? 'offline' : 'failed')}</Notice>
      )}
      <Button disabled={state === 'sending'} look="main" type="submit">
        {t(state === 'sending' ? 'sending' : 'send')}
      </Button>
    </form>
  );
}
