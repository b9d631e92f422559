import { useTranslation } from 'react-i18next';
import type { PageOf } from '#capabilities/company-pages/companyPage.ts';
import { Button } from '#ui/Button.tsx';
import { Item, ItemList } from '#ui/ItemList.tsx';
import { ListOf } from '#ui/ListOf.tsx';
import { Notice } from '#ui/Notice.tsx';
import { say } from '#ui/toasts.ts';
import { momentText } from '#view/dayText.ts';
import { useRead } from '#view/useRead.ts';
import { useSubmit } from '#view/useSubmit.ts';
import { useView } from '#view/useView.ts';
import { productsPath, saveProduct } from './ownProduct.command.ts';
import type { OwnProduct, ProductChange } from './ownProduct.ts';
import styles from './ProductEditor.module.css';
import { productProblemKey } from './productProblemKey.ts';
import { StatedProductView } from './StatedProductView.tsx';
import { typedOf } from './typedProduct.ts';

interface Props {
  readonly page: PageOf;
  readonly product: OwnProduct;
  readonly edits: boolean;
  readonly onChanged: () => void;
}

/** Who changed a product when, and the way back to each. */
export function ProductHistory({ page, product, edits, onChanged }: Props) {
  const { t } = useTranslation('ownProducts');
  const [entry, reload] = useRead<{ items: ProductChange[] }>(
    `${productsPath(page)}/${product.id}/changes`,
  );
  return (
    <ListOf entry={entry} onRetry={reload}>
      {({ items }) => (
        <ItemList label={t('history')}>
          {items.map((change) => (
            <Past
              change={change}
              key={change.rev}
              onRestored={() => {
                void reload();
                onChanged();
              }}
              page={page}
              product={product}
              restores={edits}
            />
          ))}
        </ItemList>
      )}
    </ListOf>
  );
}

interface PastProps {
  readonly page: PageOf;
  readonly product: OwnProduct;
  readonly change: ProductChange;
  readonly restores: boolean;
  readonly onRestored: () => void;
}

function Past({ page, product, change, restores, onRestored }: PastProps) {
  const { t } = useTranslation('ownProducts');
  const language = useView((view) => view.language);
  const { rev, value, changedAt, by } = change;
  const restore = useSubmit(
    () => saveProduct(page, product.id, { typed: typedOf(value), rev: product.rev, key: '' }),
    () => {
      say(t('broughtBack'));
      onRestored();
    },
  );
  const problem = productProblemKey(restore.problem);
  return (
    <Item
      note={by ?? t('somebodyLeft')}
      title={rev === product.rev ? t('historyNow') : momentText(changedAt, language)}
    >
      {restores && rev !== product.rev && (
        <Button disabled={restore.busy} look="link" onClick={() => restore.send()}>
          {t('bringBack')}
        </Button>
      )}
      {problem && <Notice urgent>{t(`problem.${problem}`)}</Notice>}
      <div className={styles.past}>
        <StatedProductView organisation={page.organisation} product={value} />
      </div>
    </Item>
  );
}
