import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { ListOf } from '#ui/ListOf.tsx';
import styles from './Rfq.module.css';
import type { FilteredList } from './useFilteredList.tsx';

interface Props<Row> {
  readonly list: FilteredList<Row>;
  readonly label: string;
  /** What to say where there are none at all. */
  readonly nothing: string;
  readonly children: (row: Row) => ReactNode;
}

/** Rows of a list as they are filtered, and the way to more of them. */
export function FilteredRows<Row extends { readonly id: string }>({
  list: { entry, reload, filters, more },
  label,
  nothing,
  children,
}: Props<Row>) {
  const { t } = useTranslation('rfqs');
  const narrowed = filters.state !== '' || filters.words !== '';
  return (
    <ListOf entry={entry} onRetry={reload}>
      {({ items }) =>
        items.length === 0 ? (
          <p className={styles.quiet} role="status">
            {narrowed ? t('nothingFound') : nothing}
          </p>
        ) : (
          <>
            <ul aria-label={label} className={styles.rows}>
              {items.map((row) => (
                <li key={row.id}>{children(row)}</li>
              ))}
            </ul>
            {more && <Button onClick={more}>{t('more')}</Button>}
          </>
        )
      }
    </ListOf>
  );
}
