/** A recorded value in one line: `company hyosung · kind correction`; persons by `nameOf` their digest. */
export function valueText(value: unknown, nameOf: (digest: string) => string): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return value.map((one) => valueText(one, nameOf)).join(', ');
  const fields = Object.entries(value);
  const [[key, digest] = []] = fields;
  if (fields.length === 1 && key === 'person' && typeof digest === 'string') return nameOf(digest);
  return fields.map(([name, inner]) => `${name} ${valueText(inner, nameOf)}`).join(' · ');
}
