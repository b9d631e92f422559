import { useTranslation } from 'react-i18next';
import { textIn } from '#shared/localText.ts';
import { amountText } from '#view/amountText.ts';
import { useView } from '#view/useView.ts';
import { ComparedCell } from './ComparedCell.tsx';
import { ComparedFact } from './ComparedFact.tsx';
import styles from './Comparison.module.css';
import { bestOf, cheapestKey, footRows } from './comparisonRows.ts';
import type { SheetPart } from './sheetPart.ts';

/** Lines against suppliers, for wide windows: it scrolls within itself, its first column stays. */
export function ComparisonTable({ comparison, asked }: SheetPart) {
  const { t } = useTranslation(['rfqs', 'inquiries']);
  const language = useView((view) => view.language);
  const { suppliers } = comparison;
  const best = bestOf(comparison);
  const cheapestOf = (at: number) => {
    const key = cheapestKey(comparison, at);
    return key && t(key);
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section aria-label={t('sheet')} className={styles.scroll} tabIndex={0}>
      <table className={styles.table}>
        <caption className="visually-hidden">{t('sheet')}</caption>
        <thead>
          <tr>
            <th className={styles.first} scope="col">
              {t('itemColumn')}
            </th>
            {suppliers.map(({ bid, company, kind, expired }) => (
              <th key={bid} scope="col">
                <span className={styles.supplier}>
                  {company.name ? textIn(company.name, language) : t('inquiries:gone')}
                </span>
                <span className={styles.marks}>
                  {bid === best && <em data-mark="good">{t('bestPoints')}</em>}
                  {kind === 'paper' && <em>{t('onPaper')}</em>}
                  {expired && <em data-mark="bad">{t('expired')}</em>}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {asked.lines.map(({ item, quantity, unit }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines are named by their place
            <tr key={at}>
              <th className={styles.first} scope="row">
                {at + 1}. {item}
                <span className={styles.quiet}>
                  {quantity !== null && amountText(quantity, unit, language)}
                </span>
              </th>
              {suppliers.map(({ bid, cells }) => (
                <td key={bid}>
                  <ComparedCell
                    cell={cells[at]}
                    currency={asked.terms.currency}
                    cheapest={cheapestOf(at)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          {footRows.map((row) => (
            <tr data-row={row} key={row}>
              <th className={styles.footName} scope="row">
                {t(`foot.${row}`)}
              </th>
              {suppliers.map((supplier) => (
                <td key={supplier.bid}>
                  <ComparedFact
                    asked={asked}
                    comparison={comparison}
                    row={row}
                    supplier={supplier}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tfoot>
      </table>
    </section>
  );
}
