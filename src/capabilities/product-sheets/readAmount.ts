/** A number as people write it, with what stands before and after: `USD 1,250.50/개`. */
export interface ReadAmount {
  readonly before: string;
  /** Plain decimal digits. */
  readonly digits: string;
  readonly after: string;
}

/** Reads a number with signs around it, full-width digits and groups allowed; null where there is none, or more than one. */
export function readAmount(text: string): ReadAmount | null {
  const plain = text
    .normalize('NFKC')
    .replace(/\([^)]*\)$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  const read = /^([^\d.,+-]*)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?!\d|[.,]\d)(.*)$/s.exec(plain);
  if (!read) return null;
  const [, before = '', whole = '', fraction = '', after = ''] = read;
  const rest = after.replace(/(?:m[23]|㎡|㎥)\b/g, '');
  if (/\d/.test(rest) || /^\s*[-~]/.test(after)) return null;
  const digits = `${whole.replaceAll(',', '')}${fraction}`;
  return digits.length > 20 ? null : { before: before.trim(), digits, after: after.trim() };
}
