import { useTranslation } from 'react-i18next';
import { momentText } from '#shared/momentText.ts';
import { Tag } from '#ui/Tag.tsx';
import { linkToPage } from '#view/linkTo.ts';
import { useView } from '#view/useView.ts';
import { FilteredRows } from './FilteredRows.tsx';
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
  const list = useFilteredList<BidRow>(seats, bidsPath, changes);
  const { filters, setFilters } = list;
  return (
    <>
      <ListFilters filters={filters} onChange={setFilters} seats={seats} states={states} />
      <FilteredRows label={t('bids')} list={list} nothing={t('nothing')}>
        {(row) => <BidRowLink row={row} />}
      </FilteredRows>
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
