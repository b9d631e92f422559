import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageOf } from '#capabilities/company-pages/companyPage.ts';
import { Modes } from '#ui/Modes.tsx';
import { linkTo } from '#view/linkTo.ts';
import type { OwnProduct } from './ownProduct.ts';
import { ProductActs } from './ProductActs.tsx';
import { ProductForm } from './ProductForm.tsx';
import { ProductHistory } from './ProductHistory.tsx';
import { ProductMeter } from './ProductMeter.tsx';
import type { ProductSlots } from './productSlots.ts';
import { StatedProductView } from './StatedProductView.tsx';
import type { TypedProduct } from './typedProduct.ts';

const modes = ['write', 'preview', 'history'] as const;

interface Props {
  readonly page: PageOf;
  readonly product: OwnProduct;
  readonly edits: boolean;
  readonly slots: ProductSlots<ReactNode>;
  readonly onChanged: () => void;
  /** Starts a new product that is filled so. */
  readonly onCopy: (typed: TypedProduct) => void;
}

/** One product of a company: its form, how it will be seen, what has changed, and what can be done with it. */
export function ProductDetail({ page, product, edits, slots, onChanged, onCopy }: Props) {
  const { t } = useTranslation('ownProducts');
  const [mode, setMode] = useState<(typeof modes)[number]>(edits ? 'write' : 'preview');
  return (
    <>
      <Modes
        mode={mode}
        modes={modes
          .filter((one) => edits || one !== 'write')
          .map((value) => ({ value, label: t(value) }))}
        onMode={setMode}
      >
        {product.listed && !product.archived && (
          <a {...linkTo({ kind: 'product', id: product.id })}>{t('view')}</a>
        )}
      </Modes>
      {mode === 'write' && (
        <>
          <ProductMeter product={product.draft} />
          <ProductForm onSaved={onChanged} page={page} product={product} slots={slots} />
          <ProductActs onChanged={onChanged} onCopy={onCopy} page={page} product={product} />
        </>
      )}
      {mode === 'preview' && (
        <>
          {slots.files(page.organisation, product.draft)}
          <StatedProductView organisation={page.organisation} product={product.draft} />
        </>
      )}
      {mode === 'history' && (
        <ProductHistory edits={edits} onChanged={onChanged} page={page} product={product} />
      )}
    </>
  );
}
