import {
  type Quantities,
  quantityFaultCodes,
  quantityFaults,
} from '#capabilities/products/quantityFaults.ts';
import { statedProductSchema } from '#capabilities/products/statedProduct.ts';

const codes = [...quantityFaultCodes, 'resident-number'] as const;

/** What can be wrong with a field: a rule between fields by its code, a field that must be filled, or the field itself. */
export type ProductProblem = (typeof codes)[number] | 'field' | 'name' | 'hs' | 'money' | 'tiers';

/** Problems of a stated product by the field of its form, `tiers.0.from`; empty where it may be kept. */
export function productProblems(value: unknown): ReadonlyMap<string, ProductProblem> {
  const read = statedProductSchema.safeParse(value);
  const problems = new Map<string, ProductProblem>();
  if (read.success) return problems;
  const tell = (path: readonly PropertyKey[], message: string) => {
    const field = fieldOf(path.map(String));
    if (!problems.has(field)) problems.set(field, problemOf(field, message));
  };
  for (const { path, message } of read.error.issues) tell(path, message);
  // the schema looks at what lies between fields only where each fits by itself
  for (const { path, code } of quantityFaults(value as Quantities)) tell(path, code);
  return problems;
}

const fields: Readonly<Record<string, string>> = {
  'name.ko': 'nameKo',
  'name.en': 'nameEn',
  'description.ko': 'textKo',
  'description.en': 'textEn',
  'lead.least': 'leadLeast',
  'lead.most': 'leadMost',
};

function fieldOf(path: readonly string[]): string {
  const whole = path.join('.');
  if (whole in fields) return fields[whole] as string;
  if (path[0] === 'price') return path.slice(1).join('.') || 'priceKind';
  return path[0] === 'keywords' || path[0] === 'pictures' ? path[0] : whole;
}

function problemOf(field: string, message: string): ProductProblem {
  const code = codes.find((one) => one === message);
  if (code) return code;
  if (field === 'nameKo') return 'name';
  if (field === 'hs' || field === 'tiers') return field;
  return field.endsWith('.price') ? 'money' : 'field';
}
