import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { RunPage } from '#capabilities/company-pages/companyPage.ts';
import { textIn } from '#shared/localText.ts';
import { Button } from '#ui/Button.tsx';
import { ListOf } from '#ui/ListOf.tsx';
import { Split, SplitDetail } from '#ui/Split.tsx';
import { useRead } from '#view/useRead.ts';
import { useView } from '#view/useView.ts';
import { editingProducts, keepProduct, newKey, newOf } from './editingProduct.store.ts';
import { KnownProducts } from './KnownProducts.tsx';
import { productsPath } from './ownProduct.command.ts';
import type { OwnProduct } from './ownProduct.ts';
import { ProductDetail } from './ProductDetail.tsx';
import styles from './ProductEditor.module.css';
import { ProductForm } from './ProductForm.tsx';
import { ProductRows } from './ProductRows.tsx';
import { ProductsStanding } from './ProductsStanding.tsx';
import type { ProductSlots } from './productSlots.ts';
import { emptyProduct, type TypedProduct } from './typedProduct.ts';

interface Props {
  readonly run: RunPage;
  readonly slots: ProductSlots<ReactNode>;
}

/** The products of a company as those who run its page write them: the list, and the one that is open. */
export function ProductEditor({ run, slots }: Props) {
  const { t } = useTranslation('ownProducts');
  const language = useView((view) => view.language);
  const page = { organisation: run.organisation, company: run.company };
  const [entry, reload] = useRead<{ items: OwnProduct[] }>(productsPath(page));
  const isNew = useStore(editingProducts, ({ open }) => open.has(newOf(run.company)));
  const [chosen, choose] = useState<string | null>(null);
  const start = (typed: TypedProduct = emptyProduct, instead?: string) => {
    keepProduct(newOf(run.company), { typed, rev: 0, key: newKey(), instead });
    choose(null);
  };
  return (
    <ListOf entry={entry} onRetry={reload}>
      {({ items }) => {
        const open = items.find(({ id }) => id === chosen) ?? null;
        const writesNew = isNew && open === null;
        return (
          <>
            <ProductsStanding edits={run.edits} items={items} onListed={reload} page={page} />
            <Split
              showing={writesNew ? 'new' : (open?.id ?? null)}
              list={
                <>
                  {run.edits && !writesNew && (
                    <Button look={items.length === 0 ? 'main' : 'quiet'} onClick={() => start()}>
                      {t(items.length === 0 ? 'addFirst' : 'add')}
                    </Button>
                  )}
                  {items.length === 0 && !writesNew && <p>{t('none')}</p>}
                  <ProductRows
                    current={open?.id ?? null}
                    edits={run.edits}
                    items={items}
                    onChoose={choose}
                    onMoved={reload}
                    page={page}
                  />
                  {run.edits && (
                    <KnownProducts
                      company={run.company}
                      own={items}
                      onTake={(typed, instead) => start(typed, instead)}
                    />
                  )}
                </>
              }
            >
              {writesNew && (
                <SplitDetail title={t('new')}>
                  <ProductForm
                    onDiscard={() => keepProduct(newOf(run.company), null)}
                    onSaved={(id) => {
                      void reload().then(() => choose(id));
                    }}
                    page={page}
                    product={null}
                    slots={slots}
                  />
                </SplitDetail>
              )}
              {open && (
                <SplitDetail title={textIn(open.draft.name, language)}>
                  <ProductDetail
                    edits={run.edits}
                    key={open.id}
                    onChanged={reload}
                    onCopy={start}
                    page={page}
                    product={open}
                    slots={slots}
                  />
                </SplitDetail>
              )}
              {!writesNew && !open && items.length > 0 && (
                <p className={styles.hint}>{t('choose')}</p>
              )}
            </Split>
            {slots.sheets(run, items, reload, choose)}
          </>
        );
      }}
    </ListOf>
  );
}
