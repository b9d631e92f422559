import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { momentText } from '#shared/momentText.ts';
import { Button } from '#ui/Button.tsx';
import { Field, TextArea } from '#ui/Field.tsx';
import { Form } from '#ui/Form.tsx';
import { Switch } from '#ui/Switch.tsx';
import { useView } from '#view/useView.ts';
import type { BuyerPart } from './buyerPart.ts';
import { LineFields } from './LineFields.tsx';
import { momentOf } from './placeTime.ts';
import styles from './Rfq.module.css';
import { rfqProblemKey } from './rfqProblemKey.ts';
import { rfqProblems } from './rfqProblems.ts';
import { statedRfqOf, typedRfqOf } from './typedRfq.ts';
import { useRfqAct } from './useRfqAct.tsx';

/** Opens another round: until when, why, and what is asked for where that has changed. Everybody reads the reason. */
export function NewRoundForm(part: BuyerPart & { onClose: () => void }) {
  const { rfq, path, organisation, reload, onClose } = part;
  const { t } = useTranslation('rfqs');
  const language = useView((view) => view.language);
  const [typed, setTyped] = useState(() => ({
    ...typedRfqOf(rfq.value, rfq.files),
    deadline: '',
  }));
  const [reason, setReason] = useState('');
  const [changes, setChanges] = useState(false);
  const [tried, setTried] = useState(false);
  const act = useRfqAct(path, rfq.rev, reload, onClose);
  const key = rfqProblemKey(act.problem);
  const isUnannounced = rfq.value.sealed && rfq.round >= rfq.value.rounds;
  const problems = rfqProblems(typed, true);
  const isShort = reason.trim().length < 5;
  const deadline = momentOf(typed.deadline);
  const fits = deadline !== null && !isShort && (changes ? problems.size === 0 : !isUnannounced);
  const wrong = (field: string): string | undefined => {
    const problem = tried ? problems.get(field) : undefined;
    return problem && t(`wrong.${problem}`);
  };
  return (
    <Form
      action={t('openRound', { n: rfq.round + 1 })}
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
        const value = changes ? statedRfqOf(typed) : null;
        if (fits) act.run({ kind: 'new-round', deadline, reason, value });
      }}
      problem={key && t(`problem.${key}`)}
    >
      {isUnannounced && <p className={styles.notice}>{t('notAnnounced')}</p>}
      <Field
        hint={t('deadlineNow', { now: momentText(rfq.now, language) })}
        label={t('deadline')}
        onChange={(event) => setTyped({ ...typed, deadline: event.target.value })}
        problem={wrong('deadline')}
        type="datetime-local"
        value={typed.deadline}
      />
      <TextArea
        hint={t('reasonHint')}
        label={t('roundReason')}
        maxLength={1000}
        onChange={(event) => setReason(event.target.value)}
        problem={tried && isShort ? t('reasonProblem', { count: 5 }) : undefined}
        rows={2}
        value={reason}
      />
      <Switch
        checked={changes}
        hint={t('respecifyHint')}
        label={t('respecify')}
        onChange={setChanges}
      />
      {changes && (
        <LineFields
          onChange={(change) => setTyped({ ...typed, ...change })}
          organisation={organisation}
          typed={typed}
          wrong={wrong}
        />
      )}
      {tried && isUnannounced && !changes && (
        <p className={styles.problem} role="alert">
          {t('problem.not-announced')}
        </p>
      )}
    </Form>
  );
}
