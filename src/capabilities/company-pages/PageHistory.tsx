import { useTranslation } from 'react-i18next';
import { ItemList } from '#ui/ItemList.tsx';
import { ListOf } from '#ui/ListOf.tsx';
import { useRead } from '#view/useRead.ts';
import { changesPath } from './companyPage.command.ts';
import type { DraftPage, PageChange, PageOf } from './companyPage.ts';
import { PastChange } from './PastChange.tsx';

interface Props {
  readonly page: PageOf;
  readonly draft: DraftPage;
  readonly edits: boolean;
  readonly onRestored: () => void;
}

/** Who changed what when, and the way back to each. */
export function PageHistory({ page, draft, edits, onRestored }: Props) {
  const { t } = useTranslation('companyPages');
  const [entry, reload] = useRead<{ items: PageChange[] }>(changesPath(page));
  return (
    <ListOf entry={entry} onRetry={reload}>
      {({ items }) =>
        items.length === 0 ? (
          <p>{t('historyNone')}</p>
        ) : (
          <ItemList label={t('history')}>
            {items.map((change) => (
              <PastChange
                change={change}
                consent={
                  change.section === 'contact'
                    ? draft.consents.find(({ rev }) => rev === change.rev)
                    : undefined
                }
                key={`${change.section} ${change.rev}`}
                now={draft.sections[change.section]?.rev ?? 0}
                onRestored={() => {
                  void reload();
                  onRestored();
                }}
                page={page}
                restores={edits}
              />
            ))}
          </ItemList>
        )
      }
    </ListOf>
  );
}
