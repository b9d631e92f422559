import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn } from '#shared/localText.ts';
import { Button } from '#ui/Button.tsx';
import { Decision, DecisionButtons, SayingField } from '#ui/Decision.tsx';
import { say } from '#ui/toasts.ts';
import { useSubmit } from '#view/useSubmit.ts';
import { useView } from '#view/useView.ts';
import { type DeskHiding, sayingSchema } from './hiding.ts';
import { liftHiding, upholdHiding } from './moderation.command.ts';
import { moderationProblemKey } from './moderationProblemKey.ts';

const phrases = ['fixed', 'mistaken'] as const;

/** Shows a hidden page again, or answers an appeal that it stays hidden. */
export function HidingDecision({ hiding, onDone }: { hiding: DeskHiding; onDone: () => void }) {
  const { t } = useTranslation('moderation');
  const language = useView((view) => view.language);
  const [text, setText] = useState('');
  const [short, setShort] = useState(false);
  const tell = (what: 'nowShown' | 'stays') => () => {
    say(t(what, { name: textIn(hiding.name, language) }));
    onDone();
  };
  const lift = useSubmit(() => liftHiding(hiding.id, text), tell('nowShown'));
  const uphold = useSubmit(() => upholdHiding(hiding.id, text), tell('stays'));
  const problem = moderationProblemKey(lift.problem ?? uphold.problem);
  const busy = lift.busy || uphold.busy;
  const whenSaid = (send: () => void) => () =>
    sayingSchema.safeParse(text).success ? send() : setShort(true);
  return (
    <Decision problem={problem && t(`problem.${problem}`)}>
      <SayingField
        hint={t('answerHint')}
        label={t('answer')}
        most={1000}
        onChange={(next) => {
          setText(next);
          setShort(false);
        }}
        phrases={phrases.map((key) => t(`lifts.${key}`))}
        problem={short ? t('reasonProblem') : undefined}
        value={text}
      />
      <DecisionButtons note={lift.busy && t('hiding')}>
        <Button disabled={busy} look="main" onClick={whenSaid(lift.send)}>
          {t('lift')}
        </Button>
        {hiding.state === 'appealed' && (
          <Button disabled={busy} onClick={whenSaid(uphold.send)}>
            {t('uphold')}
          </Button>
        )}
      </DecisionButtons>
    </Decision>
  );
}
