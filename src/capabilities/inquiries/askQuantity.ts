/** A quantity as people type it: 1,200 or 12.5; null where it is none. */
export function quantityOf(typed: string): number | null {
  const text = typed.trim().replace(/,/g, '');
  return /^\d{1,9}(?:\.\d{1,3})?$/.test(text) && Number(text) > 0 ? Number(text) : null;
}
