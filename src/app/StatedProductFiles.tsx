import { useStore } from 'zustand';
import { ModelView } from '#capabilities/product-files/ModelView.tsx';
import { ProductDownloads } from '#capabilities/product-files/ProductDownloads.tsx';
import { placedModelStore } from '#capabilities/product-files/placedModel.store.ts';
import { productFilePath } from '#capabilities/product-files/productFile.ts';
import { showPlaced } from '#capabilities/product-files/showPlaced.command.ts';
import type { StatedProduct } from '#capabilities/products/statedProduct.ts';
import { textIn } from '#shared/localText.ts';
import { useView } from '#view/useView.ts';

interface Props {
  /** Its id where it is listed. */
  readonly id: string | null;
  readonly product: Pick<StatedProduct, 'name' | 'model' | 'step' | 'papers'>;
  /** Organisation whose draft it is; null where it is listed. */
  readonly organisation: string | null;
}

/** The model of a product, and what can be taken away of it. */
export function StatedProductFiles({ id, product, organisation }: Props) {
  const { name, model, step, papers } = product;
  const language = useView((view) => view.language);
  const stands = useStore(placedModelStore, (state) => id !== null && state.model?.product === id);
  return (
    <>
      {model && (
        <ModelView
          key={model}
          name={textIn(name, language)}
          onPlace={stands ? showPlaced : undefined}
          src={productFilePath(model, organisation)}
        />
      )}
      <ProductDownloads organisation={organisation} papers={papers} step={step} />
    </>
  );
}
