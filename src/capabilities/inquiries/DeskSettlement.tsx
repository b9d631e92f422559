import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '#shared/result.ts';
import { Button } from '#ui/Button.tsx';
import { Decision, DecisionButtons, SayingField } from '#ui/Decision.tsx';
import { say } from '#ui/toasts.ts';
import type { ReadProblem } from '#view/readJson.ts';
import { useSubmit } from '#view/useSubmit.ts';

interface Way {
  readonly value: string;
  readonly label: string;
}

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly phrases: readonly string[];
  readonly yes: Way;
  readonly no: Way;
  readonly settle: (outcome: string, answer: string) => Promise<Result<unknown, ReadProblem>>;
  readonly onDone: () => void;
}

/** One of two ways to settle what waits, with words for whoever asked. */
export function DeskSettlement({ label, hint, phrases, yes, no, settle, onDone }: Props) {
  const { t } = useTranslation('inquiries');
  const [answer, setAnswer] = useState('');
  const [short, setShort] = useState(false);
  const done = () => {
    say(t('desk.settled'));
    onDone();
  };
  const first = useSubmit(() => settle(yes.value, answer), done);
  const second = useSubmit(() => settle(no.value, answer), done);
  const problem = first.problem ?? second.problem;
  const busy = first.busy || second.busy;
  const whenSaid = (send: () => void) => () => {
    if (answer.trim().length < 2) setShort(true);
    else send();
  };
  return (
    <Decision
      problem={
        problem &&
        t(
          problem.reason === 'settled'
            ? 'desk.settledAlready'
            : problem.code === 'offline'
              ? 'desk.offline'
              : 'desk.failed',
        )
      }
    >
      <SayingField
        hint={hint}
        label={label}
        most={1000}
        onChange={(next) => {
          setAnswer(next);
          setShort(false);
        }}
        phrases={phrases}
        problem={short ? t('desk.answerProblem') : undefined}
        value={answer}
      />
      <DecisionButtons>
        <Button disabled={busy} look="main" onClick={whenSaid(first.send)}>
          {yes.label}
        </Button>
        <Button disabled={busy} onClick={whenSaid(second.send)}>
          {no.label}
        </Button>
      </DecisionButtons>
    </Decision>
  );
}
