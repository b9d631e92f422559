import type { Control } from '#capabilities/inquiries/inquiry.ts';
import { fitsUnit, type UnitId } from '#shared/unit.ts';

interface Stated {
  readonly lines: readonly {
    readonly quantity: number | null;
    readonly unit: UnitId;
    readonly bands: readonly number[];
    readonly files: readonly string[];
  }[];
  readonly terms: { readonly validUntil: string | null };
  readonly deadline: string | null;
  readonly control: Control | null;
  readonly contact: string;
  readonly files: readonly string[];
}

interface RfqFault {
  readonly path: (string | number)[];
  readonly message: 'decimals' | 'order' | 'controlled' | 'missing' | 'before-deadline';
}

/** What does not go together within a request, by field. */
export function rfqFaults(stated: Stated): RfqFault[] {
  const { lines, terms, deadline, control, contact, files } = stated;
  const faults: RfqFault[] = [];
  const open = control === 'uncontrolled' || control === null;
  for (const [at, line] of lines.entries()) {
    const { quantity, unit, bands } = line;
    if (quantity !== null && !fitsUnit(quantity, unit))
      faults.push({ path: ['lines', at, 'quantity'], message: 'decimals' });
    if (bands.some((band) => !fitsUnit(band, unit)))
      faults.push({ path: ['lines', at, 'bands'], message: 'decimals' });
    if (bands.some((band, place) => band <= (bands[place - 1] ?? 0) || band === quantity))
      faults.push({ path: ['lines', at, 'bands'], message: 'order' });
    if (!open && line.files.length > 0)
      faults.push({ path: ['lines', at, 'files'], message: 'controlled' });
  }
  if (!open && files.length > 0) faults.push({ path: ['files'], message: 'controlled' });
  if (!open && contact === '') faults.push({ path: ['contact'], message: 'missing' });
  if (deadline !== null && terms.validUntil !== null && terms.validUntil < deadline.slice(0, 10))
    faults.push({ path: ['terms', 'validUntil'], message: 'before-deadline' });
  return faults;
}
