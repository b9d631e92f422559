import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn } from '#shared/localText.ts';
import { Button } from '#ui/Button.tsx';
import { Decision, SayingField } from '#ui/Decision.tsx';
import { say } from '#ui/toasts.ts';
import { useSubmit } from '#view/useSubmit.ts';
import { useView } from '#view/useView.ts';
import { approveClaim, refuseClaim, revokeClaim } from './claim.command.ts';
import type { DeskClaim } from './claim.ts';
import { claimProblemKey } from './claimProblemKey.ts';

const reasons = ['blurred', 'mismatch', 'unmasked', 'unrelated'] as const;

/** Approves, refuses with a reason, or takes an approval back; nothing where the claim is settled. */
export function DeskDecision({ claim, onDone }: { claim: DeskClaim; onDone: () => void }) {
  const { t } = useTranslation('claims');
  const language = useView((view) => view.language);
  const [reason, setReason] = useState('');
  const [short, setShort] = useState(false);
  const name = textIn(claim.name, language);
  const tell = (what: 'approved' | 'refused' | 'revoked') => () => {
    say(t(what, { name }));
    onDone();
  };
  const approve = useSubmit(() => approveClaim(claim.id), tell('approved'));
  const refuse = useSubmit(() => refuseClaim(claim.id, reason), tell('refused'));
  const revoke = useSubmit(() => revokeClaim(claim.id, reason), tell('revoked'));
  const waits = claim.state === 'submitted';
  if (!waits && claim.state !== 'approved') return null;
  const refusing = waits ? refuse : revoke;
  const problem = claimProblemKey(approve.problem ?? refusing.problem);
  const busy = approve.busy || refusing.busy;
  return (
    <Decision problem={problem && t(`problem.${problem}`)}>
      {waits && (
        <Button
          data-key="a"
          disabled={busy || claim.taken}
          look="main"
          onClick={() => approve.send()}
        >
          {t('approve')}
        </Button>
      )}
      <SayingField
        hint={t('reasonHint')}
        label={t('reasonLabel')}
        most={500}
        onChange={(next) => {
          setReason(next);
          setShort(false);
        }}
        phrases={waits ? reasons.map((key) => t(`reasons.${key}`)) : []}
        problem={short ? t('reasonProblem') : undefined}
        value={reason}
      />
      <Button
        disabled={busy}
        onClick={() => (reason.trim().length < 2 ? setShort(true) : refusing.send())}
      >
        {t(waits ? 'refuse' : 'revoke')}
      </Button>
    </Decision>
  );
}
