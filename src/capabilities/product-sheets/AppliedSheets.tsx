import { useTranslation } from 'react-i18next';
import { Item, ItemList } from '#ui/ItemList.tsx';
import { dayText } from '#view/dayText.ts';
import { countText } from '#view/quantities.ts';
import { useView } from '#view/useView.ts';
import styles from './ProductSheets.module.css';
import type { ProductsOf } from './productSheet.command.ts';
import type { AppliedSheet } from './productSheet.ts';
import { UndoSheet } from './UndoSheet.tsx';

interface Props {
  readonly of: ProductsOf;
  readonly items: readonly AppliedSheet[];
  readonly onChanged: () => void;
}

/** Files that were taken to the drafts, folded: each can be taken back while nobody has changed its products. */
export function AppliedSheets({ of, items, onChanged }: Props) {
  const { t } = useTranslation('productSheets');
  const language = useView((view) => view.language);
  if (items.length === 0) return null;
  const n = (count: number) => countText(count, language);
  return (
    <details className={styles.past}>
      <summary>{t('past', { n: n(items.length) })}</summary>
      <ItemList label={t('past', { n: n(items.length) })}>
        {items.map(({ id, file, made, changed, appliedAt, undoneAt, undoable }) => (
          <Item
            key={id}
            note={[
              dayText(undoneAt ?? appliedAt, language),
              undoneAt ? t('isUndone') : t('did', { made: n(made), changed: n(changed) }),
            ].join(' · ')}
            title={file || t('file')}
          >
            {!undoneAt && undoable > 0 && <UndoSheet id={id} of={of} onChanged={onChanged} />}
          </Item>
        ))}
      </ItemList>
    </details>
  );
}
