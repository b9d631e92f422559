import { useTranslation } from 'react-i18next';
import { textIn } from '#shared/localText.ts';
import { amountText } from '#view/amountText.ts';
import { useView } from '#view/useView.ts';
import { ComparedCell } from './ComparedCell.tsx';
import { ComparedFact } from './ComparedFact.tsx';
import styles from './Comparison.module.css';
import { bestOf, cheapestKey, footRows } from './comparisonRows.ts';
import type { SheetPart } from './sheetPart.ts';

/** The comparison sheet supplier by supplier, for narrow windows. */
export function ComparisonCards({ comparison, asked }: SheetPart) {
  const { t } = useTranslation(['rfqs', 'inquiries']);
  const language = useView((view) => view.language);
  const { suppliers } = comparison;
  const best = bestOf(comparison);
  const cheapestOf = (at: number) => {
    const key = cheapestKey(comparison, at);
    return key && t(key);
  };
  const shared = { comparison, asked };
  return (
    <ul aria-label={t('sheet')} className={styles.cards}>
      {suppliers.map((supplier) => (
        <li className={styles.card} key={supplier.bid}>
          <h4 className={styles.cardHead}>
            <span>
              {supplier.company.name
                ? textIn(supplier.company.name, language)
                : t('inquiries:gone')}
            </span>
            <ComparedFact {...shared} row="points" supplier={supplier} />
          </h4>
          <p className={styles.marks}>
            {supplier.bid === best && <em data-mark="good">{t('bestPoints')}</em>}
            {supplier.kind === 'paper' && <em>{t('onPaper')}</em>}
            {supplier.expired && <em data-mark="bad">{t('expired')}</em>}
          </p>
          <dl className={styles.cardFacts}>
            {asked.lines.map(({ item, quantity, unit }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: lines are named by their place
              <div key={at}>
                <dt>
                  {at + 1}. {item}
                  <span className={styles.quiet}>
                    {quantity !== null && amountText(quantity, unit, language)}
                  </span>
                </dt>
                <dd>
                  <ComparedCell
                    cell={supplier.cells[at]}
                    currency={asked.terms.currency}
                    cheapest={cheapestOf(at)}
                  />
                </dd>
              </div>
            ))}
            {footRows
              .filter((row) => row !== 'points')
              .map((row) => (
                <div data-row={row} key={row}>
                  <dt>{t(`foot.${row}`)}</dt>
                  <dd>
                    <ComparedFact {...shared} row={row} supplier={supplier} />
                  </dd>
                </div>
              ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
