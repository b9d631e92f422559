import { createStore } from 'zustand/vanilla';
import type { SectionName } from '#capabilities/company-pages/pageSection.ts';
import type { Typed } from '#capabilities/company-pages/typedSection.ts';

/** What is being written, kept while other parts or panels are looked at. */
export interface Editing {
  readonly typed: Typed;
  /** Revision of the part that it was begun from. */
  readonly rev: number;
}

const keyOf = (company: string, section: SectionName): string => `${company} ${section}`;

export const editingStore = createStore<{ readonly open: ReadonlyMap<string, Editing> }>(() => ({
  open: new Map(),
}));

export const editingOf = (
  open: ReadonlyMap<string, Editing>,
  company: string,
  section: SectionName,
): Editing | undefined => open.get(keyOf(company, section));

/** Keeps what is written of a part; null forgets it. */
export function keepEditing(company: string, section: SectionName, editing: Editing | null): void {
  editingStore.setState(({ open }) => {
    const next = new Map(open);
    if (editing === null) next.delete(keyOf(company, section));
    else next.set(keyOf(company, section), editing);
    return { open: next };
  });
}
