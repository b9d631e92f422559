import { rfqDraftSchema, rfqSchema } from '#capabilities/rfq/rfq.ts';
import { rfqFaults } from '#capabilities/rfq/rfqFaults.ts';
import { statedRfqOf, type TypedRfq } from '#capabilities/rfq/typedRfq.ts';

const codes = [
  ...(['decimals', 'order', 'controlled', 'before-deadline', 'resident-number'] as const),
] as const;
const named = ['title', 'item', 'quantity', 'deadline', 'control', 'contact', 'companies'] as const;

/** What can be wrong with a field: a rule by its code, a field that must be filled by its name, or the field itself. */
export type RfqFieldProblem = (typeof codes)[number] | (typeof named)[number] | 'lines' | 'field';

/**
 * Problems of a form by field, `lines.0.item` or `terms.validUntil`; empty where it may be kept as a draft, or sent
 * where `sends`.
 */
export function rfqProblems(typed: TypedRfq, sends: boolean): ReadonlyMap<string, RfqFieldProblem> {
  const stated = statedRfqOf(typed);
  const read = (sends ? rfqSchema : rfqDraftSchema).safeParse(stated);
  const problems = new Map<string, RfqFieldProblem>();
  if (read.success) return problems;
  const tell = (path: readonly PropertyKey[], message: string) => {
    const field = fieldOf(path.map(String));
    if (!problems.has(field)) problems.set(field, problemOf(field, message));
  };
  for (const { path, message } of read.error.issues) tell(path, message);
  // the schema looks at what lies between fields only where each fits by itself
  if (sends) for (const { path, message } of rfqFaults(stated)) tell(path, message);
  return problems;
}

/** A list that a form shows as one field is wrong as one. */
function fieldOf(path: readonly string[]): string {
  const list = path.findIndex((part) => ['bands', 'certificates', 'companies'].includes(part));
  return (list < 0 ? path : path.slice(0, list + 1)).join('.');
}

function problemOf(field: string, message: string): RfqFieldProblem {
  const code = codes.find((one) => one === message);
  if (code) return code;
  if (field === 'lines') return 'lines';
  return named.find((one) => field === one || field.endsWith(`.${one}`)) ?? 'field';
}
