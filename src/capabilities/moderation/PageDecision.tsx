import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn } from '#shared/localText.ts';
import { Button } from '#ui/Button.tsx';
import { Decision, DecisionButtons, SayingField } from '#ui/Decision.tsx';
import { say } from '#ui/toasts.ts';
import { useSubmit } from '#view/useSubmit.ts';
import { useView } from '#view/useView.ts';
import { sayingSchema } from './hiding.ts';
import { hidePage, leavePage } from './moderation.command.ts';
import { moderationProblemKey } from './moderationProblemKey.ts';
import type { ReportedPage } from './report.ts';

const reasons = ['false', 'rights', 'abuse'] as const;

/** Hides a reported page with a reason, or leaves it as it is. */
export function PageDecision({
  reported: { page, name },
  onDone,
}: {
  reported: ReportedPage;
  onDone: () => void;
}) {
  const { t } = useTranslation('moderation');
  const language = useView((view) => view.language);
  const [reason, setReason] = useState('');
  const [short, setShort] = useState(false);
  const tell = (what: 'nowHidden' | 'left') => () => {
    say(t(what, { name: textIn(name, language) }));
    onDone();
  };
  const hide = useSubmit(() => hidePage(page, reason), tell('nowHidden'));
  const leave = useSubmit(() => leavePage(page), tell('left'));
  const problem = moderationProblemKey(hide.problem ?? leave.problem);
  const busy = hide.busy || leave.busy;
  return (
    <Decision problem={problem && t(`problem.${problem}`)}>
      <SayingField
        hint={t('reasonHint')}
        label={t('reason')}
        most={1000}
        onChange={(next) => {
          setReason(next);
          setShort(false);
        }}
        phrases={reasons.map((key) => t(`reasons.${key}`))}
        problem={short ? t('reasonProblem') : undefined}
        value={reason}
      />
      <DecisionButtons note={hide.busy && t('hiding')}>
        <Button
          disabled={busy}
          look="main"
          onClick={() => (sayingSchema.safeParse(reason).success ? hide.send() : setShort(true))}
        >
          {t('hide')}
        </Button>
        <Button disabled={busy} onClick={() => leave.send()}>
          {t('leave')}
        </Button>
      </DecisionButtons>
    </Decision>
  );
}
