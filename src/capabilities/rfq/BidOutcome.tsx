import { useTranslation } from 'react-i18next';
import { Written } from '#ui/Written.tsx';
import { AwardedView } from './AwardedView.tsx';
import { PaperLinks } from './PaperLinks.tsx';
import styles from './Rfq.module.css';
import type { AskedRfq } from './rfq.ts';
import type { Bid } from './rfqView.ts';

interface Props {
  readonly outcome: NonNullable<Bid['outcome']>;
  readonly asked: AskedRfq;
  readonly path: string;
}

/** What came of a quote: what was awarded and what the buyer wrote, or that others were chosen. */
export function BidOutcome({ outcome, asked, path }: Props) {
  const { t } = useTranslation('bids');
  if (outcome.kind === 'not-chosen') {
    return (
      <p className={styles.notice} role="status">
        {t('notChosen')}
      </p>
    );
  }
  return (
    <section aria-label={t('chosen')} className={styles.card}>
      <p className={styles.name} role="status">
        {t('chosen')}
      </p>
      <AwardedView asked={asked} awarded={outcome.awarded} />
      <PaperLinks paper="statement" path={path} />
      {outcome.note !== '' && <Written>{outcome.note}</Written>}
    </section>
  );
}
