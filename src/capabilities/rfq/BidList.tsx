import { useTranslation } from 'react-i18next';
import { momentText } from '#shared/momentText.ts';
import { Button } from '#ui/Button.tsx';
import { ListOf } from '#ui/ListOf.tsx';
import { Tag } from '#ui/Tag.tsx';
import { linkToPage } from '#view/linkTo.ts';
import { useView } from '#view/useView.ts';
import { ListFilters } from './ListFilters.tsx';
import styles from './Rfq.module.css';
import { bidsPath } from './rfq.command.ts';
import type { Seat } from './rfqSeat.ts';
import { rfqStates } from './rfqState.ts';
import type { BidRow } from './rfqView.ts';
import { useFilteredList } from './useFilteredList.tsx';
import { waitsForQuote } from './waitsForQuote.ts';

/** States in which a supplier can see a request. */
const states = rfqStates.filter((state) => state !== 'draft');

/** Requests that a company was asked to quote for. */
export function BidList({ seats, changes }: { seats: readonly Seat[]; changes: number }) {
  const { t } = useTranslation('bids');
  const { entry, reload, filters, setFilters, more } = useFilteredList<BidRow>(
    seats,
    bidsPath,
    changes,
  );
  const narrowed = filters.state !== '' || filters.words !== '';
  return (
    <>
      <ListFilters filters={filters} onChange={setFilters} seats={seats} states={states} />
      <ListOf entry={entry} onRetry={reload}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={styles.quiet} role="status">
              {t(narrowed ? 'nothingFound' : 'nothing')}
            </p>
          ) : (
            <>
              <ul aria-label={t('bids')} className={styles.rows}>
                {items.map((row) => (
                  <li key={row.id}>
                    <BidRowLink row={row} />
                  </li>
                ))}
              </ul>
              {more && <Button onClick={more}>{t('more')}</Button>}
            </>
          )
        }
      </ListOf>
    </>
  );
}

function BidRowLink({ row }: { row: BidRow }) {
  const { t } = useTranslation(['bids', 'rfqs', 'inquiries']);
  const language = useView((view) => view.language);
  const { id, title, buyer, state, rfqState, round, deadline, lines } = row;
  const waits = waitsForQuote(row);
  return (
    <a className={styles.row} {...linkToPage({ name: 'bids', id })}>
      <span className={styles.title}>
        <span>{title}</span>
        <Tag>{rfqState === 'open' ? t(`state.${state}`) : t(`rfqs:state.${rfqState}`)}</Tag>
      </span>
      <span className={styles.line}>
        <span>{buyer ?? t('inquiries:goneAsker')}</span>
        <span>{t('rfqs:lineCount', { count: lines })}</span>
        {round > 1 && <span>{t('rfqs:roundNumber', { n: round })}</span>}
        <span className={waits ? styles.waits : undefined}>
          {t('rfqs:closesAt', { at: momentText(deadline, language) })}
        </span>
      </span>
    </a>
  );
}
