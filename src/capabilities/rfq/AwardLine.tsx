import { useTranslation } from 'react-i18next';
import { textIn } from '#shared/localText.ts';
import { Field } from '#ui/Field.tsx';
import { amountText } from '#view/amountText.ts';
import { unitPriceText } from '#view/moneyText.ts';
import { useView } from '#view/useView.ts';
import type { AwardFault } from './awardFault.ts';
import { type AwardPlan, partsOf, planKey } from './awardPlan.ts';
import styles from './Comparison.module.css';
import { cheapestKey } from './comparisonRows.ts';
import type { RfqDraft } from './rfq.ts';
import type { SheetPart } from './sheetPart.ts';

interface Props extends SheetPart {
  readonly at: number;
  readonly line: RfqDraft['lines'][number];
  readonly plan: AwardPlan;
  readonly faults: readonly AwardFault[];
  readonly onPlan: (plan: AwardPlan) => void;
}

/** How much of one line goes to each supplier that offers it, and what is left. */
export function AwardLine({ comparison, asked, at, line, plan, faults, onPlan }: Props) {
  const { t } = useTranslation(['rfqs', 'inquiries']);
  const language = useView((view) => view.language);
  const offers = comparison.suppliers.filter(({ cells, expired, kind }) => {
    const cell = cells[at];
    return (
      !expired &&
      (kind === 'paper' || cell?.unitPrice != null || cell?.deviations.includes('below-band'))
    );
  });
  const milli = Math.round((line.quantity ?? 0) * 1000);
  const given = partsOf(plan)
    .filter((part) => part.line === at + 1)
    .reduce((sum, part) => sum + part.milli, 0);
  const left = milli - given;
  const cheapest = cheapestKey(comparison, at);
  return (
    <fieldset className={styles.planned}>
      <legend>
        {at + 1}. {line.item} · {amountText(milli / 1000, line.unit, language)}
      </legend>
      {offers.length === 0 && <p className={styles.quiet}>{t('nobodyOffers')}</p>}
      {offers.map(({ bid, company, cells, kind }) => {
        const name = company.name ? textIn(company.name, language) : t('inquiries:gone');
        const price = cells[at]?.unitPrice;
        const key = planKey(at + 1, bid);
        const fault = faults.find(({ part }) => part.supplier === bid);
        return (
          <div className={styles.offer} key={bid}>
            <span>
              {name}
              <span className={styles.quiet}>
                {' '}
                {kind === 'paper' && t('onPaper')}
                {price != null && unitPriceText(price, asked.terms.currency, language)}
                {price != null && cheapest && cells[at]?.isCheapest && ` · ${t(cheapest)}`}
              </span>
            </span>
            <Field
              aria-label={t('quantityFor', { name, n: at + 1 })}
              inputMode="decimal"
              label=""
              maxLength={14}
              onChange={(event) => onPlan({ ...plan, [key]: event.target.value })}
              placeholder="0"
              problem={fault && t(`awardFault.${fault.code}`)}
              value={plan[key] ?? ''}
            />
          </div>
        );
      })}
      {offers.length > 0 && Number.isFinite(left) && (
        <p className={styles.quiet} role="status">
          {left === 0
            ? t('allGiven')
            : left > 0
              ? t('notGiven', { amount: amountText(left / 1000, line.unit, language) })
              : t('tooMuchGiven', { amount: amountText(-left / 1000, line.unit, language) })}
        </p>
      )}
    </fieldset>
  );
}
