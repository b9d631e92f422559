import type { WrittenNumber } from '#capabilities/trade-papers/paperMoney.ts';
import type { FormCell, FormLook } from '#server/form.ts';

/** A number in a form. */
export const numberCell = (
  { text, number }: WrittenNumber,
  look: FormLook = 'plain',
): FormCell => ({
  ...{ text, look, align: 'right', oneLine: true },
  ...(number && { number }),
});
