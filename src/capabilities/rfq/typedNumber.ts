/** A number as it is typed: undefined where nothing is, NaN where it is none. */
export function typedNumber(typed: string): number | undefined {
  const plain = typed.trim().replaceAll(',', '');
  if (plain === '') return undefined;
  return /^\d{1,12}(?:\.\d{1,3})?$/.test(plain) ? Number(plain) : Number.NaN;
}
