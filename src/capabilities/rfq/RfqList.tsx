import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { openPage } from '#view/view.store.ts';
import { FilteredRows } from './FilteredRows.tsx';
import { ListFilters } from './ListFilters.tsx';
import { RfqRowLink } from './RfqRowLink.tsx';
import { rfqsPath } from './rfq.command.ts';
import { newRfq } from './rfqDraft.store.ts';
import type { Seat } from './rfqSeat.ts';
import type { RfqRow } from './rfqView.ts';
import { useFilteredList } from './useFilteredList.tsx';

/** Requests that an organisation sends, the latest first. */
export function RfqList({ seats, changes }: { seats: readonly Seat[]; changes: number }) {
  const { t } = useTranslation('rfqs');
  const list = useFilteredList<RfqRow>(seats, rfqsPath, changes);
  const { filters, setFilters } = list;
  return (
    <>
      <ListFilters filters={filters} onChange={setFilters} seats={seats}>
        {seats.some(({ writes }) => writes) && (
          <Button look="main" onClick={() => openPage({ name: 'rfqs', id: newRfq })}>
            {t('new')}
          </Button>
        )}
      </ListFilters>
      <FilteredRows label={t('rfqs')} list={list} nothing={t('nothing')}>
        {(row) => <RfqRowLink row={row} />}
      </FilteredRows>
    </>
  );
}
