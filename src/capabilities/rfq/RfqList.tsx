import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { ListOf } from '#ui/ListOf.tsx';
import { openPage } from '#view/view.store.ts';
import { ListFilters } from './ListFilters.tsx';
import styles from './Rfq.module.css';
import { RfqRowLink } from './RfqRowLink.tsx';
import { rfqsPath } from './rfq.command.ts';
import { newRfq } from './rfqDraft.store.ts';
import type { Seat } from './rfqSeat.ts';
import type { RfqRow } from './rfqView.ts';
import { useFilteredList } from './useFilteredList.tsx';

/** Requests that an organisation sends, the latest first. */
export function RfqList({ seats, changes }: { seats: readonly Seat[]; changes: number }) {
  const { t } = useTranslation('rfqs');
  const { entry, reload, filters, setFilters, more } = useFilteredList<RfqRow>(
    seats,
    rfqsPath,
    changes,
  );
  const narrowed = filters.state !== '' || filters.words !== '';
  return (
    <>
      <ListFilters filters={filters} onChange={setFilters} seats={seats}>
        {seats.some(({ writes }) => writes) && (
          <Button look="main" onClick={() => openPage({ name: 'rfqs', id: newRfq })}>
            {t('new')}
          </Button>
        )}
      </ListFilters>
      <ListOf entry={entry} onRetry={reload}>
        {({ items }) =>
          items.length === 0 ? (
            <p className={styles.quiet} role="status">
              {t(narrowed ? 'nothingFound' : 'nothing')}
            </p>
          ) : (
            <>
              <ul aria-label={t('rfqs')} className={styles.rows}>
                {items.map((row) => (
                  <li key={row.id}>
                    <RfqRowLink row={row} />
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
