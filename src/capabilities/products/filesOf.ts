import type { StatedProduct } from '#capabilities/products/statedProduct.ts';

/** Files that a product names, by id, each with what it must be. */
export const filesOf = ({ model, step, papers }: StatedProduct) => [
  ...(model === undefined ? [] : [{ id: model, kind: 'model' as const }]),
  ...(step === undefined ? [] : [{ id: step, kind: 'step' as const }]),
  ...papers.map(({ file }) => ({ id: file, kind: 'paper' as const })),
];
