import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { Field } from '#ui/Field.tsx';
import { ListOf } from '#ui/ListOf.tsx';
import { Select } from '#ui/Select.tsx';
import { useRead } from '#view/useRead.ts';
import { useReread } from '#view/useReread.ts';
import styles from './Inbox.module.css';
import { InboxRowLink } from './InboxRowLink.tsx';
import { type InboxView, inboxQuery, inboxViews } from './inboxQuery.ts';
import type { InboxRow } from './thread.ts';

interface Page {
  readonly items: readonly InboxRow[];
  readonly next: string | null;
}

/** Milliseconds that somebody may pause while typing. */
const rest = 250;

/** Inquiries by what is to be seen of them, and by words. */
export function InboxList({ changes, current }: { changes: number; current: string | null }) {
  const { t } = useTranslation('inquiries');
  const [view, setView] = useState<InboxView>('all');
  const [typed, setTyped] = useState('');
  const [words, setWords] = useState('');
  const [most, setMost] = useState(30);
  const [entry, reload] = useRead<Page>(`/api/me/inbox?${inboxQuery(view, words, most)}`);
  useEffect(() => {
    const timer = setTimeout(() => setWords(typed.trim()), rest);
    return () => clearTimeout(timer);
  }, [typed]);
  useReread(changes, reload);
  const narrowed = view !== 'all' || words !== '';
  return (
    <>
      <div className={styles.filters}>
        <Select<InboxView>
          label={t('show')}
          onChange={setView}
          options={inboxViews.map((value) => ({ value, label: t(`filter.${value}`) }))}
          plain
          value={view}
        />
        <Field
          aria-label={t('search')}
          label=""
          maxLength={100}
          onChange={(event) => setTyped(event.target.value)}
          placeholder={t('search')}
          type="search"
          value={typed}
        />
      </div>
      <ListOf entry={entry} onRetry={reload}>
        {({ items, next }) =>
          items.length === 0 ? (
            <p className={styles.quiet} role="status">
              {t(narrowed ? 'nothingFound' : 'nothing')}
            </p>
          ) : (
            <>
              <ul aria-label={t('list')} className={styles.rows}>
                {items.map((row) => (
                  <li key={`${row.id} ${row.seat}`}>
                    <InboxRowLink current={row.id === current} row={row} />
                  </li>
                ))}
              </ul>
              {next !== null && most < 100 && (
                <Button onClick={() => setMost(100)}>{t('more')}</Button>
              )}
            </>
          )
        }
      </ListOf>
    </>
  );
}
