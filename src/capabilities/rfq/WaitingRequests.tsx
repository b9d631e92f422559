import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { linkToPage } from '#view/linkTo.ts';
import { readJson } from '#view/readJson.ts';
import { useLiveEvents } from '#view/useLiveEvents.ts';
import styles from './Rfq.module.css';
import { bidsPath, rfqsPath } from './rfq.command.ts';
import type { Seat } from './rfqSeat.ts';
import type { BidRow, RfqRow } from './rfqView.ts';
import { waitsForQuote } from './waitsForQuote.ts';

interface Props {
  /** Organisations whose requests, and companies whose bids, this person reads. */
  readonly asks: readonly Seat[];
  readonly asked: readonly Seat[];
}

/** Requests for quotation that wait: to be quoted for, with questions, or with quotes to be chosen from; nothing where none does. */
export function WaitingRequests({ asks, asked }: Props) {
  const { t } = useTranslation('rfqs');
  const [counts, setCounts] = useState({ bids: 0, questions: 0, awards: 0 });
  const [changes, setChanges] = useState(0);
  useLiveEvents('/api/me/events', 'bid', () => setChanges((count) => count + 1));
  const seats = JSON.stringify([asks.map(({ id }) => id), asked.map(({ id }) => id)]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew whenever something has changed
  useEffect(() => {
    const [askIds, askedIds] = JSON.parse(seats) as [string[], string[]];
    const read = async () => {
      const bids = await rowsOf<BidRow>(
        askedIds.map((id) => `${bidsPath(id)}?state=open&limit=100`),
      );
      const open = await rowsOf<RfqRow>(askIds.map((id) => `${rfqsPath(id)}?state=open&limit=100`));
      const closed = await rowsOf<RfqRow>(
        askIds.map((id) => `${rfqsPath(id)}?state=closed&limit=100`),
      );
      setCounts({
        bids: bids.filter(waitsForQuote).length,
        questions: [...open, ...closed].reduce((sum, { questions }) => sum + questions, 0),
        awards: closed.length,
      });
    };
    void read();
  }, [seats, changes]);
  const { bids, questions, awards } = counts;
  if (bids + questions + awards === 0) return null;
  return (
    <ul aria-label={t('waiting')} className={styles.notice}>
      {bids > 0 && (
        <li>
          <a {...linkToPage({ name: 'bids', id: null })}>{t('bidsWait', { count: bids })}</a>
        </li>
      )}
      {questions > 0 && (
        <li>
          <a {...linkToPage({ name: 'rfqs', id: null })}>
            {t('questionsWait', { count: questions })}
          </a>
        </li>
      )}
      {awards > 0 && (
        <li>
          <a {...linkToPage({ name: 'rfqs', id: null })}>{t('awardsWait', { count: awards })}</a>
        </li>
      )}
    </ul>
  );
}

/** Rows of several lists; one that cannot be read counts nothing. */
async function rowsOf<Row>(paths: readonly string[]): Promise<Row[]> {
  const pages = await Promise.all(paths.map((path) => readJson<{ items: Row[] }>(path)));
  return pages.flatMap((page) => (page.ok ? page.value.items : []));
}
