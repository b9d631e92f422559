import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textIn } from '#shared/localText.ts';
import { Button } from '#ui/Button.tsx';
import { Select } from '#ui/Select.tsx';
import { useView } from '#view/useView.ts';
import { AwardConfirm } from './AwardConfirm.tsx';
import { AwardLine } from './AwardLine.tsx';
import type { AwardFault } from './awardFault.ts';
import { type AwardPlan, cheapestEach, partsOf, wholeTo } from './awardPlan.ts';
import type { BuyerPart } from './buyerPart.ts';
import styles from './Comparison.module.css';
import type { Comparison } from './comparison.ts';
import { plannedAward } from './plannedAward.ts';

/** Who gets how much of each line: all to one, each where it is cheapest, or as it is typed; then confirmed with totals. */
export function AwardForm(part: BuyerPart & { readonly comparison: Comparison }) {
  const { rfq, comparison } = part;
  const { t } = useTranslation(['rfqs', 'inquiries']);
  const language = useView((view) => view.language);
  const [plan, setPlan] = useState<AwardPlan>({});
  const [whole, setWhole] = useState('');
  const [checked, setChecked] = useState(false);
  const [confirms, setConfirms] = useState(false);
  const { lines } = rfq.value;
  const parts = partsOf(plan);
  const award = plannedAward(parts, rfq);
  const faults: readonly AwardFault[] = !award.ok && checked ? award.error : [];
  const start = (next: AwardPlan, bid: string) => {
    setPlan(next);
    setWhole(bid);
    setChecked(false);
  };
  if (confirms && award.ok) {
    return (
      <AwardConfirm {...part} award={award.value} onBack={() => setConfirms(false)} parts={parts} />
    );
  }
  return (
    <section aria-labelledby="award-title" className={styles.award}>
      <h4 className={styles.awardTitle} id="award-title">
        {t('award')}
      </h4>
      <div className={styles.quick}>
        <Select
          label={t('wholeTo')}
          onChange={(bid) => start(bid === '' ? {} : wholeTo(bid, lines), bid)}
          options={[
            { value: '', label: t('byLine') },
            ...comparison.suppliers
              .filter(({ isWhole, expired }) => isWhole && !expired)
              .map(({ bid, company }) => ({
                value: bid,
                label: company.name ? textIn(company.name, language) : t('inquiries:gone'),
              })),
          ]}
          value={whole}
        />
        <Button onClick={() => start(cheapestEach(comparison, lines), '')}>
          {t('cheapestEach')}
        </Button>
        <Button look="link" onClick={() => start({}, '')}>
          {t('clearPlan')}
        </Button>
      </div>
      {lines.map((line, at) => (
        <AwardLine
          asked={rfq.value}
          at={at}
          comparison={comparison}
          faults={faults.filter(({ part: { line: number } }) => number === at + 1)}
          // biome-ignore lint/suspicious/noArrayIndexKey: lines are named by their place
          key={at}
          line={line}
          onPlan={(next) => {
            setPlan(next);
            setWhole('');
          }}
          plan={plan}
        />
      ))}
      {checked && parts.length === 0 && (
        <p className={styles.problem} role="alert">
          {t('nobodyChosen')}
        </p>
      )}
      <div className={styles.acts}>
        <Button
          look="main"
          onClick={() => {
            setChecked(true);
            setConfirms(award.ok && parts.length > 0);
          }}
        >
          {t('reviewAward')}
        </Button>
      </div>
    </section>
  );
}
