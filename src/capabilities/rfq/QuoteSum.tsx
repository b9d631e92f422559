import { useTranslation } from 'react-i18next';
import { amountRule, milliOf } from './amountRule.ts';
import styles from './Quote.module.css';
import { quoteTotals } from './quoteTotals.ts';
import type { AskedRfq } from './rfq.ts';
import { soundQuote } from './soundQuote.ts';
import { TotalRows } from './TotalRows.tsx';
import type { TypedQuote } from './typedQuote.ts';

/** What the filled form comes to for the quantities that were asked for; what is no number yet counts nothing. */
export function QuoteSum({ typed, asked }: { typed: TypedQuote; asked: AskedRfq }) {
  const { t } = useTranslation('bids');
  const quote = soundQuote(typed, asked.terms.currency);
  const milli = asked.lines.map(({ quantity }) => milliOf(quantity));
  const { lines, all } = quoteTotals(quote, milli, amountRule(asked.terms));
  const missing = lines.flatMap((line, at) => (line === null ? [at + 1] : []));
  return (
    <div className={styles.quote}>
      <TotalRows amounts={all} currency={asked.terms.currency} />
      {missing.length > 0 && (
        <p className={styles.quiet}>{t('notCounted', { lines: missing.join(', ') })}</p>
      )}
    </div>
  );
}
