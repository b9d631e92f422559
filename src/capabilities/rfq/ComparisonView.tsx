import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ListOf } from '#ui/ListOf.tsx';
import { useRead } from '#view/useRead.ts';
import { AwardForm } from './AwardForm.tsx';
import type { BuyerPart } from './buyerPart.ts';
import styles from './Comparison.module.css';
import { ComparisonCards } from './ComparisonCards.tsx';
import { ComparisonTable } from './ComparisonTable.tsx';
import type { Comparison } from './comparison.ts';
import { PaperLinks } from './PaperLinks.tsx';
import { usualWeights, WeightFields } from './WeightFields.tsx';

/** The comparison sheet, once quotes may be read: lines against suppliers, what is weighed, and the award. */
export function ComparisonView(part: BuyerPart) {
  const { isOpened, bids } = part.rfq;
  const { t } = useTranslation('rfqs');
  if (!isOpened) return <p role="status">{t('sealedNow')}</p>;
  if (bids.every(({ quotes }) => quotes.length === 0)) {
    return <p role="status">{t('noQuotes')}</p>;
  }
  return <Sheet {...part} />;
}

function Sheet(part: BuyerPart) {
  const { rfq, path, writes } = part;
  const { t } = useTranslation('rfqs');
  const [weights, setWeights] = useState(usualWeights);
  const of = Object.fromEntries(Object.entries(weights).map(([name, value]) => [name, `${value}`]));
  const query = new URLSearchParams(of);
  // the revision is no parameter of the sheet: it makes a changed request be read anew
  const [entry, reload] = useRead<Comparison>(`${path}/comparison?${query}&rev=${rfq.rev}`);
  const last = useRef(entry);
  if (entry.state !== 'loading') last.current = entry;
  return (
    <ListOf entry={last.current} onRetry={reload}>
      {(comparison) =>
        comparison.suppliers.length === 0 ? (
          <p role="status">{t('noQuotes')}</p>
        ) : (
          <div className={styles.sheet}>
            <WeightFields onChange={setWeights} weights={weights} />
            <ComparisonTable asked={rfq.value} comparison={comparison} />
            <ComparisonCards asked={rfq.value} comparison={comparison} />
            <PaperLinks of={of} paper="comparison" path={path} />
            {writes && rfq.state === 'closed' && <AwardForm comparison={comparison} {...part} />}
            {rfq.state === 'open' && <p className={styles.quiet}>{t('awardAfterClose')}</p>}
          </div>
        )
      }
    </ListOf>
  );
}
