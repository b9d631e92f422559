import fc from 'fast-check';
import type { StatedProduct } from '#capabilities/products/statedProduct.ts';
import { anySheetProduct } from './anySheetProduct.ts';

/** Any product that may be stated, without files. */
export const anyProduct: fc.Arbitrary<StatedProduct> = fc
  .tuple(anySheetProduct, fc.uniqueArray(fc.uuid(), { maxLength: 8 }))
  .map(([product, pictures]) => ({ ...product, pictures }));
