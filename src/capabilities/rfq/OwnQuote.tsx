import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { Section } from '#ui/Section.tsx';
import { QuoteForm } from './QuoteForm.tsx';
import { readQuote } from './quoteDraft.store.ts';
import { ReasonForm } from './ReasonForm.tsx';
import styles from './Rfq.module.css';
import type { SupplierPart } from './supplierPart.ts';

/** What a company can do while a request takes quotes: quote, quote anew, take the quote back, decline. */
export function OwnQuote(part: SupplierPart) {
  const { bid, path, reload } = part;
  const { t } = useTranslation('bids');
  const [open, setOpen] = useState<'quote' | 'decline' | 'withdraw' | null>(
    readQuote(bid.id) === null || bid.rfqState !== 'open' ? null : 'quote',
  );
  const { state } = bid;
  const isOpen = bid.rfqState === 'open';
  const quoted = state === 'quoted';
  const close = () => setOpen(null);
  if (open === 'quote') {
    return (
      <Section title={t(quoted ? 'quoteAnew' : 'quote')}>
        <QuoteForm {...part} onClose={close} />
      </Section>
    );
  }
  if (open !== null) {
    return (
      <ReasonForm
        action={t(`${open}.action`)}
        hint={t(open === 'withdraw' && !isOpen ? 'withdraw.hintClosed' : `${open}.hint`)}
        kind={open}
        label={t(`${open}.reason`)}
        least={open === 'decline' ? 2 : 0}
        onClose={close}
        path={path}
        phrases={
          open === 'decline'
            ? (['busy', 'process', 'quantity', 'time'] as const).map((one) => t(`decline.${one}`))
            : []
        }
        reload={reload}
        rev={null}
      />
    );
  }
  return (
    <div className={styles.foot}>
      {state === 'declined' && <p className={styles.hint}>{t('declinedNow')}</p>}
      {state === 'withdrawn' && <p className={styles.hint}>{t('withdrawnNow')}</p>}
      <div className={styles.acts}>
        {isOpen && (
          <Button look="main" onClick={() => setOpen('quote')}>
            {t(quoted ? 'quoteAnew' : 'quote')}
          </Button>
        )}
        {quoted ? (
          <Button look="link" onClick={() => setOpen('withdraw')}>
            {t('withdraw.open')}
          </Button>
        ) : (
          state !== 'declined' && (
            <Button onClick={() => setOpen('decline')}>{t('decline.open')}</Button>
          )
        )}
      </div>
    </div>
  );
}
