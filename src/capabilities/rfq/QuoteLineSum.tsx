import { useTranslation } from 'react-i18next';
import { amountText } from '#view/amountText.ts';
import { moneyText } from '#view/moneyText.ts';
import { useView } from '#view/useView.ts';
import { amountRule, milliOf } from './amountRule.ts';
import styles from './Quote.module.css';
import { quoteTotals } from './quoteTotals.ts';
import type { AskedRfq } from './rfq.ts';
import { soundQuote } from './soundQuote.ts';
import type { TypedQuote } from './typedQuote.ts';

interface Props {
  readonly asked: AskedRfq;
  readonly typed: TypedQuote;
  readonly at: number;
}

/** What a line comes to for the quantity that was asked for, while its price is typed. */
export function QuoteLineSum({ asked, typed, at }: Props) {
  const { t } = useTranslation('bids');
  const language = useView((view) => view.language);
  const line = asked.lines[at];
  const milli = asked.lines.map(({ quantity }) => milliOf(quantity));
  const quote = soundQuote(typed, asked.terms.currency);
  const sum = quoteTotals(quote, milli, amountRule(asked.terms)).lines[at];
  if (!line || !sum) return null;
  return (
    <p className={styles.lineTotal}>
      <span>{t('lineSum', { amount: amountText(line.quantity, line.unit, language) })}</span>
      <strong>{moneyText(sum.net, asked.terms.currency, language)}</strong>
    </p>
  );
}
