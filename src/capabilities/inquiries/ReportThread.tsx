import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { TextArea } from '#ui/Field.tsx';
import { Form } from '#ui/Form.tsx';
import { Select } from '#ui/Select.tsx';
import { useSubmit } from '#view/useSubmit.ts';
import { inquiryProblemKey } from './inquiryProblemKey.ts';
import { reportThread } from './thread.command.ts';
import { reportReasons } from './thread.ts';

interface Props {
  readonly path: string;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Shows a thread to the operator, with why. */
export function ReportThread({ path, onDone, onClose }: Props) {
  const { t } = useTranslation('inquiries');
  const [about, setAbout] = useState<(typeof reportReasons)[number]>('spam');
  const [message, setMessage] = useState('');
  const { busy, problem, send } = useSubmit(() => reportThread(path, about, message), onDone);
  const key = inquiryProblemKey(problem);
  return (
    <Form
      action={t('reportSend')}
      beside={
        <Button look="link" onClick={onClose}>
          {t('close')}
        </Button>
      }
      busy={busy}
      busyAction={t('sending')}
      onSubmit={send}
      problem={key && t(`problem.${key}`)}
    >
      <p>{t('reportWhat')}</p>
      <Select
        label={t('reportAbout')}
        onChange={setAbout}
        options={reportReasons.map((value) => ({ value, label: t(`reportAboutOf.${value}`) }))}
        value={about}
      />
      <TextArea
        label={t('reportMessage')}
        maxLength={1000}
        onChange={(event) => setMessage(event.target.value)}
        rows={2}
        value={message}
      />
    </Form>
  );
}
