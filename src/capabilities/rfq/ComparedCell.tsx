import { useTranslation } from 'react-i18next';
import type { Currency } from '#shared/currency.ts';
import { moneyText, unitPriceText } from '#view/moneyText.ts';
import { useView } from '#view/useView.ts';
import styles from './Comparison.module.css';
import type { Supplier } from './comparisonRows.ts';

interface Props {
  readonly cell: Supplier['cells'][number] | undefined;
  readonly currency: Currency;
  /** How the cheapest is called: nothing where nobody else is compared. */
  readonly cheapest: string | null;
}

/** What one supplier answers to one line; what is good and what deviates is said in words. */
export function ComparedCell({ cell, currency, cheapest }: Props) {
  const { t } = useTranslation('rfqs');
  const language = useView((view) => view.language);
  if (!cell) return null;
  const { unitPrice, amounts, tooling, leadDays, deviations, alternative, isCheapest } = cell;
  return (
    <div className={styles.cell}>
      {unitPrice !== null && <strong>{unitPriceText(unitPrice, currency, language)}</strong>}
      {amounts && (
        <span className={styles.quiet}>{moneyText(BigInt(amounts.net), currency, language)}</span>
      )}
      {BigInt(tooling) > 0n && (
        <span className={styles.quiet}>
          {t('toolingOf', { price: moneyText(BigInt(tooling), currency, language) })}
        </span>
      )}
      {leadDays !== null && (
        <span className={styles.quiet}>{t('leadOf', { count: leadDays })}</span>
      )}
      <span className={styles.marks}>
        {isCheapest && cheapest && <em data-mark="good">{cheapest}</em>}
        {deviations.map((deviation) => (
          <em data-mark={deviation === 'on-paper' ? undefined : 'bad'} key={deviation}>
            {t(`deviation.${deviation}`)}
          </em>
        ))}
      </span>
      {alternative && <span className={styles.quiet}>{alternative}</span>}
    </div>
  );
}
