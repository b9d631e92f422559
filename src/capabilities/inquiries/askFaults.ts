import type { UnitId } from '#shared/unit.ts';
import type { AskDraft } from './askDraft.ts';
import { quantityOf } from './askQuantity.ts';
import { inquiryFaults } from './inquiry.ts';

/** Fields of the form that can be wrong. */
export type AskField =
  | 'subject'
  | 'text'
  | 'quantity'
  | 'unit'
  | 'control'
  | 'contact'
  | 'name'
  | 'email';

/** Fields that would be refused, found before anything is sent. */
export function askFaults(draft: AskDraft, guest: boolean): ReadonlySet<AskField> {
  const faults = new Set<AskField>();
  const subject = draft.subject.trim();
  if (subject.length < 2 || subject.length > 120) faults.add('subject');
  const text = draft.text.trim();
  if (text.length < 5 || text.length > 4000) faults.add('text');
  const typed = draft.quantity.trim() !== '';
  const quantity = quantityOf(draft.quantity);
  if (typed && quantity === null) faults.add('quantity');
  if (draft.control === null) faults.add('control');
  const unit = draft.unit === '' || !typed ? undefined : (draft.unit as UnitId);
  const together = inquiryFaults({
    quantity: quantity ?? undefined,
    unit: quantity === null ? undefined : unit,
    control: draft.control ?? 'uncontrolled',
    contact: draft.contact,
    files: [],
  });
  for (const { path } of together) faults.add(path[0] as AskField);
  if (guest && draft.name.trim() === '') faults.add('name');
  if (guest && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(draft.email.trim())) faults.add('email');
  return faults;
}
