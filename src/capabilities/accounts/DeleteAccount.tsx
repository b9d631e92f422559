import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { ListOf } from '#ui/ListOf.tsx';
import { useRead } from '#view/useRead.ts';
import { DeleteForm } from './DeleteForm.tsx';
import { LeavingBlocked } from './LeavingBlocked.tsx';
import type { Leaving } from './leaving.ts';
import styles from './OwnData.module.css';

/** The end of one's account: what stands in its way, else what goes and the form for it. */
export function DeleteAccount({ email }: { email: string }) {
  const { t } = useTranslation('accounts');
  const [open, setOpen] = useState<boolean | null>(null);
  return open ? (
    <div className={styles.form}>
      <Asked email={email} onCancel={() => setOpen(false)} />
    </div>
  ) : (
    <Button autoFocus={open === false} look="link" onClick={() => setOpen(true)}>
      {t('deleteAccount')}
    </Button>
  );
}

function Asked({ email, onCancel }: { email: string; onCancel: () => void }) {
  const [entry, reload] = useRead<Leaving>('/api/me/leaving');
  return (
    <ListOf entry={entry} onRetry={reload}>
      {(leaving) =>
        leaving.handOver.length + leaving.closeFirst.length > 0 ? (
          <LeavingBlocked leaving={leaving} onCancel={onCancel} />
        ) : (
          <DeleteForm closes={leaving.closes} email={email} onCancel={onCancel} />
        )
      }
    </ListOf>
  );
}
