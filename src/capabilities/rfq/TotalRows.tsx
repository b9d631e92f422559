import { useTranslation } from 'react-i18next';
import type { Currency } from '#shared/currency.ts';
import { moneyText } from '#view/moneyText.ts';
import { useView } from '#view/useView.ts';
import styles from './Quote.module.css';

interface Props {
  /** In minor units, as digits or exactly. */
  readonly amounts: {
    readonly net: string | bigint;
    readonly vat: string | bigint;
    readonly total: string | bigint;
  };
  readonly currency: Currency;
}

/** Net amount, VAT and total, under each other. */
export function TotalRows({ amounts, currency }: Props) {
  const { t } = useTranslation('rfqs');
  const language = useView((view) => view.language);
  return (
    <dl className={styles.totals}>
      {(['net', 'vat', 'total'] as const).map((part) => (
        <div data-part={part} key={part}>
          <dt>{t(`amount.${part}`)}</dt>
          <dd>{moneyText(BigInt(amounts[part]), currency, language)}</dd>
        </div>
      ))}
    </dl>
  );
}
