import { useTranslation } from 'react-i18next';
import { dayText } from '#view/dayText.ts';
import { moneyText } from '#view/moneyText.ts';
import { metresText, quantityText } from '#view/quantities.ts';
import { useView } from '#view/useView.ts';
import styles from './Comparison.module.css';
import { type FootRow, leastLanded, type Supplier, toolingOf } from './comparisonRows.ts';
import type { SheetPart } from './sheetPart.ts';

interface Props extends SheetPart {
  readonly supplier: Supplier;
  readonly row: FootRow;
}

/** A fact of a whole quote. */
export function ComparedFact({ supplier, row, comparison, asked }: Props) {
  const { t } = useTranslation('rfqs');
  const language = useView((view) => view.language);
  const { currency } = asked.terms;
  const money = (amount: string | bigint) => moneyText(BigInt(amount), currency, language);
  const unknown = <span className={styles.quiet}>{t('unknown')}</span>;
  switch (row) {
    case 'net':
    case 'vat':
      return money(supplier.amounts[row]);
    case 'tooling':
      return money(toolingOf(supplier));
    case 'freight':
      return money(supplier.freight);
    case 'landed':
      return (
        <div className={styles.cell}>
          <strong>{money(supplier.landed)}</strong>
          <span className={styles.marks}>
            {!supplier.isWhole && <em data-mark="bad">{t('notWhole')}</em>}
            {supplier.isWhole && supplier.landed === leastLanded(comparison) && (
              <em data-mark="good">{t('cheapest')}</em>
            )}
          </span>
        </div>
      );
    case 'leadDays':
      return supplier.leadDays === null ? unknown : t('days', { count: supplier.leadDays });
    case 'certificates':
      if (asked.certificates.length === 0) return t('noneWanted');
      return t('heldOf', { held: supplier.certificates.length, wanted: asked.certificates.length });
    case 'metres':
      if (supplier.metres === null) return unknown;
      return supplier.metres < 1000
        ? metresText(supplier.metres, language)
        : `${quantityText(Math.round(supplier.metres / 100) / 10, language)} km`;
    case 'validUntil':
      return dayText(`${supplier.validUntil}T00:00:00+09:00`, language);
    case 'points':
      return supplier.points === null ? (
        <span className={styles.quiet}>{t('unranked')}</span>
      ) : (
        <strong>{t('points', { n: supplier.points })}</strong>
      );
  }
}
