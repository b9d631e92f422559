import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { Confirm } from '#ui/Confirm.tsx';
import type { BuyerPart } from './buyerPart.ts';
import { InviteForm } from './InviteForm.tsx';
import { NewRoundForm } from './NewRoundForm.tsx';
import { ReasonForm } from './ReasonForm.tsx';
import styles from './Rfq.module.css';
import { rfqProblemKey } from './rfqProblemKey.ts';
import { useRfqAct } from './useRfqAct.tsx';

/** What the buyer can do with a request that was sent. */
export function RfqActs(part: BuyerPart) {
  const { rfq, path, reload } = part;
  const { t } = useTranslation('rfqs');
  const [open, setOpen] = useState<'invite' | 'new-round' | 'end' | 'cancel' | null>(null);
  const act = useRfqAct(path, rfq.rev, reload);
  const key = rfqProblemKey(act.problem);
  const close = () => setOpen(null);
  const isOpen = rfq.state === 'open';
  const isClosed = rfq.state === 'closed';
  if (!isOpen && !isClosed) return null;
  if (open === 'invite') return <InviteForm {...part} onClose={close} />;
  if (open === 'new-round') return <NewRoundForm {...part} onClose={close} />;
  if (open !== null) {
    return (
      <ReasonForm
        action={t(`${open}.action`)}
        hint={t('reasonHint')}
        kind={open}
        label={t(`${open}.reason`)}
        least={5}
        onClose={close}
        path={path}
        reload={reload}
        rev={rfq.rev}
      />
    );
  }
  return (
    <div className={styles.foot}>
      {key && (
        <p className={styles.problem} role="alert">
          {t(`problem.${key}`)}
        </p>
      )}
      <div className={styles.acts}>
        {isOpen && <Button onClick={() => setOpen('invite')}>{t('inviteMore')}</Button>}
        {isClosed && <Button onClick={() => setOpen('new-round')}>{t('newRound')}</Button>}
        {isOpen && !rfq.value.sealed && (
          <Confirm
            ask={t('closeAsk')}
            busy={act.busy}
            label={t('closeNow')}
            no={t('no')}
            onYes={() => act.run({ kind: 'close' })}
            yes={t('yes')}
          />
        )}
        {isClosed && (
          <Button look="link" onClick={() => setOpen('end')}>
            {t('end.open')}
          </Button>
        )}
        <Button look="link" onClick={() => setOpen('cancel')}>
          {t('cancel.open')}
        </Button>
      </div>
    </div>
  );
}
