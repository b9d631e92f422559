import type { SheetColumn } from '#capabilities/product-sheets/sheetColumn.ts';

/** What can be wrong with a cell or, without a column, with a row. */
export const problemCodes = [
  'name-missing',
  'no-identity',
  'cell-error',
  'date',
  'category',
  'unit',
  'currency',
  'other-currency',
  'not-a-number',
  'other-unit',
  'not-a-price',
  'price-digits',
  'price-missing',
  'from-missing',
  'not-days',
  'lead-missing',
  'hs',
  'hs-zero',
  'spec-colon',
  'spec-name',
  'spec-value',
  'too-long',
  'too-many',
  'range',
  'letters',
  'resident-number',
  'unit-missing',
  'unit-decimals',
  'least-multiple',
  'tier-order',
  'tier-price',
  'tier-least',
  'tier-multiple',
  'lead-order',
  'several-of-name',
  'duplicate',
  'too-many-products',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** What is wrong where in a row; `met` is what stands there, shortened. */
export interface CellProblem {
  readonly column: SheetColumn | null;
  readonly code: ProblemCode;
  readonly met: string;
}
