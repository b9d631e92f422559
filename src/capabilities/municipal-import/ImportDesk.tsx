import { useTranslation } from 'react-i18next';
import { ItemList } from '#ui/ItemList.tsx';
import { ListOf } from '#ui/ListOf.tsx';
import { useRead } from '#view/useRead.ts';
import { ImportItem } from './ImportItem.tsx';
import type { ImportRecord } from './importOutcome.ts';

/** Building data that was brought in, and how to take it out again. */
export function ImportDesk({ decides }: { decides: boolean }) {
  const { t } = useTranslation('imports');
  const [entry, reload] = useRead<{ items: ImportRecord[] }>('/api/operator/imports');
  return (
    <ListOf entry={entry} onRetry={reload}>
      {({ items }) => {
        const latest = items.find(({ undoneAt }) => undoneAt === null);
        return (
          <>
            <p>{items.length === 0 ? `${t('none')} ${t('how')}` : t('how')}</p>
            <p>
              <code>npm run twin -- import buildings FILE</code>
            </p>
            {items.length > 0 && (
              <ItemList label={t('list')}>
                {items.map((record) => (
                  <ImportItem
                    key={record.id}
                    onDone={reload}
                    record={record}
                    undoes={decides && record.id === latest?.id}
                  />
                ))}
              </ItemList>
            )}
          </>
        );
      }}
    </ListOf>
  );
}
