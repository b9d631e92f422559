import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { TextArea } from '#ui/Field.tsx';
import { Form } from '#ui/Form.tsx';
import { rfqProblemKey } from './rfqProblemKey.ts';
import { useRfqAct } from './useRfqAct.tsx';

/** Asks the buyer something; everybody who was asked reads question and answer, not who asks. */
export function AskQuestion({ path, reload }: { path: string; reload: () => Promise<void> }) {
  const { t } = useTranslation(['bids', 'rfqs']);
  const [text, setText] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const act = useRfqAct(path, null, reload, () => setText(null));
  const key = rfqProblemKey(act.problem);
  if (text === null) {
    return (
      <div>
        <Button onClick={() => setText('')}>{t('ask')}</Button>
      </div>
    );
  }
  const tooShort = text.trim().length < 5;
  return (
    <Form
      action={t('askSend')}
      beside={
        <Button look="link" onClick={() => setText(null)}>
          {t('rfqs:no')}
        </Button>
      }
      busy={act.busy}
      busyAction={t('rfqs:sending')}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!tooShort) act.run({ kind: 'ask', text });
      }}
      problem={key && t(`rfqs:problem.${key}`)}
    >
      <TextArea
        autoFocus
        hint={t('askHint')}
        label={t('question')}
        maxLength={2000}
        onChange={(event) => setText(event.target.value)}
        problem={tried && tooShort ? t('rfqs:reasonProblem', { count: 5 }) : undefined}
        rows={2}
        value={text}
      />
    </Form>
  );
}
