import { useTranslation } from 'react-i18next';
import { amountText } from '#view/amountText.ts';
import { moneyText, unitPriceText } from '#view/moneyText.ts';
import { useView } from '#view/useView.ts';
import styles from './Quote.module.css';
import type { RfqDraft } from './rfq.ts';
import { TotalRows } from './TotalRows.tsx';

type Money = string | bigint;
interface Three {
  readonly net: Money;
  readonly vat: Money;
  readonly total: Money;
}

interface Props {
  /** What one company is to deliver; amounts in minor units, as digits or exactly. */
  readonly awarded: {
    readonly lines: readonly {
      readonly line: number;
      readonly milli: number;
      readonly unitPrice: number | null;
      readonly tooling: Money;
      readonly amounts: Three | null;
    }[];
    readonly freight: Money;
    readonly amounts: Three;
  };
  readonly asked: Pick<RfqDraft, 'lines' | 'terms'>;
}

/** What one company is to deliver, line by line, and for how much. */
export function AwardedView({ awarded, asked }: Props) {
  const { t } = useTranslation('rfqs');
  const language = useView((view) => view.language);
  const { currency } = asked.terms;
  const money = (amount: Money) => moneyText(BigInt(amount), currency, language);
  return (
    <div className={styles.quote}>
      <ul className={styles.quoted}>
        {awarded.lines.map(({ line, milli, unitPrice, tooling, amounts }) => {
          const wanted = asked.lines[line - 1];
          return (
            <li key={line}>
              <p className={styles.item}>
                {line}. {wanted?.item}
              </p>
              <p>
                {wanted && amountText(milli / 1000, wanted.unit, language)}
                {unitPrice !== null && ` × ${unitPriceText(unitPrice, currency, language)}`}
                {amounts && ` = ${money(amounts.net)}`}
              </p>
              {BigInt(tooling) > 0n && (
                <p className={styles.quiet}>{t('toolingOf', { price: money(tooling) })}</p>
              )}
            </li>
          );
        })}
      </ul>
      {BigInt(awarded.freight) > 0n && (
        <p className={styles.quiet}>{t('freightOf', { price: money(awarded.freight) })}</p>
      )}
      <TotalRows amounts={awarded.amounts} currency={currency} />
    </div>
  );
}
