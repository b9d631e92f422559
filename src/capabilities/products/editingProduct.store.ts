import { createStore } from 'zustand/vanilla';
import type { TypedProduct } from '#capabilities/products/typedProduct.ts';

/** What is being written of a product, kept while others or other panels are looked at. */
export interface EditingProduct {
  readonly typed: TypedProduct;
  /** Revision that it was begun from; 0 for a new one. */
  readonly rev: number;
  /** Random letters that name a new one, so that sending it twice makes one. */
  readonly key: string;
  /** A product of public sources that a new one stands for. */
  readonly instead?: string | undefined;
}

interface State {
  /** By product; a new one by `new` and its company. */
  readonly open: ReadonlyMap<string, EditingProduct>;
}

export const editingProducts = createStore<State>(() => ({ open: new Map() }));

/** Name under which a new product of a company is kept while it is written. */
export const newOf = (company: string): string => `new ${company}`;

/** Keeps what is written of a product; null forgets it. */
export function keepProduct(product: string, editing: EditingProduct | null): void {
  editingProducts.setState(({ open }) => {
    const next = new Map(open);
    if (editing === null) next.delete(product);
    else next.set(product, editing);
    return { open: next };
  });
}

/** Random letters and digits for a new product. */
export const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(10))].map((byte) => (byte % 36).toString(36)).join('');
