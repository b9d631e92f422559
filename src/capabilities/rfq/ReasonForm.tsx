import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { TextArea } from '#ui/Field.tsx';
import { Form } from '#ui/Form.tsx';
import styles from './Rfq.module.css';
import { rfqProblemKey } from './rfqProblemKey.ts';
import { useRfqAct } from './useRfqAct.tsx';

interface Props {
  /** What is done with the reason. */
  readonly kind: string;
  readonly label: string;
  readonly hint: string;
  readonly action: string;
  /** Letters that a reason has at least; 0 where it may be left out. */
  readonly least: number;
  /** What is often said, to take over. */
  readonly phrases?: readonly string[];
  readonly path: string;
  readonly rev: number | null;
  readonly reload: () => Promise<void>;
  readonly onClose: () => void;
}

/** Does something that wants a reason; until it is sent it can be left. */
export function ReasonForm(props: Props) {
  const { kind, label, hint, action, least, phrases = [], path, rev, reload, onClose } = props;
  const { t } = useTranslation('rfqs');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const act = useRfqAct(path, rev, reload, onClose);
  const key = rfqProblemKey(act.problem);
  const tooShort = reason.trim().length < least;
  return (
    <Form
      action={action}
      beside={
        <Button look="link" onClick={onClose}>
          {t('no')}
        </Button>
      }
      busy={act.busy}
      busyAction={t('sending')}
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (!tooShort) act.run({ kind, reason });
      }}
      problem={key && t(`problem.${key}`)}
    >
      {phrases.length > 0 && (
        <div className={styles.acts}>
          {phrases.map((phrase) => (
            <Button key={phrase} onClick={() => setReason(phrase)}>
              {phrase}
            </Button>
          ))}
        </div>
      )}
      <TextArea
        autoFocus
        hint={hint}
        label={label}
        maxLength={500}
        onChange={(event) => setReason(event.target.value)}
        problem={tried && tooShort ? t('reasonProblem', { count: least }) : undefined}
        rows={2}
        value={reason}
      />
    </Form>
  );
}
