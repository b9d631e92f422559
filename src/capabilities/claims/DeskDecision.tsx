import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn } from '#shared/localText.ts';
import { Button } from '#ui/Button.tsx';
import { TextArea } from '#ui/Field.tsx';
import { Notice } from '#ui/Notice.tsx';
import { say } from '#ui/toasts.ts';
import { useSubmit } from '#view/useSubmit.ts';
import { useView } from '#view/useView.ts';
import { approveClaim, refuseClaim, revokeClaim } from './claim.command.ts';
import type { DeskClaim } from './claim.ts';
import { claimProblemKey } from './claimProblemKey.ts';
import styles from './DeskPanel.module.css';

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
    <div className={styles.decide}>
      {problem && <Notice urgent>{t(`problem.${problem}`)}</Notice>}
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
      {waits && (
        <div className={styles.reasons}>
          {reasons.map((key) => (
            <Button key={key} onClick={() => setReason(t(`reasons.${key}`))}>
              {t(`reasons.${key}`)}
            </Button>
          ))}
        </div>
      )}
      <TextArea
        data-key="r"
        hint={t('reasonHint')}
        label={t('reasonLabel')}
        maxLength={500}
        onChange={(event) => {
          setReason(event.target.value);
          setShort(false);
        }}
        problem={short ? t('reasonProblem') : undefined}
        rows={2}
        value={reason}
      />
      <Button
        disabled={busy}
        onClick={() => (reason.trim().length < 2 ? setShort(true) : refusing.send())}
      >
        {t(waits ? 'refuse' : 'revoke')}
      </Button>
    </div>
  );
}
