import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { TilesLayer } from '#capabilities/buildings/TilesLayer.ts';
import { productDetails } from '#capabilities/products/product.store.ts';
import type { Stage } from '#scene/Stage.ts';
import { viewStore } from '#view/view.store.ts';

/** Stands the model of the chosen product before its building; what that needs comes when a product has one. */
export function useProductModel(stage: Stage, tiles: TilesLayer | null): void {
  const choice = useStore(viewStore, (view) => view.choice);
  const entry = useStore(productDetails.store, (all) =>
    choice?.kind === 'product' ? all.get(choice.id) : undefined,
  );
  const product = entry?.state === 'ready' ? entry.value : null;
  useEffect(() => {
    const model = product?.stated?.model;
    if (!product || !model || !tiles) return;
    const leaving = new AbortController();
    void import('#app/standModel.ts')
      .then(({ standModel }) => standModel({ stage, tiles, product, model }, leaving.signal))
      .catch(() => {}); // the panel says that the model cannot be had
    return () => leaving.abort();
  }, [product, stage, tiles]);
}
