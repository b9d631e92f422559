import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn } from '#shared/localText.ts';
import { Button } from '#ui/Button.tsx';
import { Decision, DecisionButtons, SayingField } from '#ui/Decision.tsx';
import { say } from '#ui/toasts.ts';
import { useSubmit } from '#view/useSubmit.ts';
import { useView } from '#view/useView.ts';
import { type RequestSettlement, type StoredRequest, settlementSchema } from './correction.ts';
import { settleRequest } from './settleRequest.command.ts';

const phrases = {
  correction: ['corrected', 'sourced'],
  withdrawal: ['withdrawn', 'unproven'],
} as const;

/** Answers a request: carries it out or leaves the page as it is, with words for whoever asked. */
export function RequestDecision({
  request,
  onDone,
}: {
  request: StoredRequest;
  onDone: () => void;
}) {
  const { t } = useTranslation('corrections');
  const language = useView((view) => view.language);
  const [answer, setAnswer] = useState('');
  const [short, setShort] = useState(false);
  const [outcome, setOutcome] = useState<RequestSettlement['outcome']>('done');
  const { id, kind, name, contact } = request;
  const settle = (wanted: RequestSettlement['outcome']) => () => {
    setOutcome(wanted);
    return settleRequest(id, { outcome: wanted, answer });
  };
  const done = () => {
    say(t('settled', { name: name ? textIn(name, language) : t('gone') }));
    onDone();
  };
  const carry = useSubmit(settle('done'), done);
  const decline = useSubmit(settle('declined'), done);
  const { problem } = outcome === 'done' ? carry : decline;
  const busy = carry.busy || decline.busy;
  const whenSaid = (send: () => void) => () => {
    const fits = settlementSchema.shape.answer.safeParse(answer).success;
    if (fits) send();
    else setShort(true);
  };
  return (
    <Decision
      problem={
        problem &&
        t(
          problem.reason === 'settled'
            ? 'settledAlready'
            : problem.code === 'offline'
              ? 'offline'
              : 'failed',
        )
      }
    >
      {kind === 'withdrawal' && <p>{t('withdrawNote')}</p>}
      <SayingField
        hint={t(contact?.includes('@') ? 'answerHint' : 'answerHintSilent')}
        label={t('answer')}
        most={1000}
        onChange={(next) => {
          setAnswer(next);
          setShort(false);
        }}
        phrases={phrases[kind].map((key) => t(`answers.${key}`))}
        problem={short ? t('answerProblem') : undefined}
        value={answer}
      />
      <DecisionButtons note={busy && t('applying')}>
        <Button disabled={busy} look="main" onClick={whenSaid(carry.send)}>
          {t(`carryOut.${kind}`)}
        </Button>
        <Button disabled={busy} onClick={whenSaid(decline.send)}>
          {t('decline')}
        </Button>
      </DecisionButtons>
    </Decision>
  );
}
