import { useState } from 'react';
import type { Loadable } from '#view/loadable.ts';
import { useRead } from '#view/useRead.ts';
import { useReread } from '#view/useReread.ts';
import type { Filters } from './ListFilters.tsx';
import type { Seat } from './rfqSeat.ts';

interface PageOfRows<Row> {
  readonly items: readonly Row[];
  readonly next: string | null;
}

export interface FilteredList<Row> {
  readonly entry: Loadable<PageOfRows<Row>>;
  readonly reload: () => Promise<void>;
  readonly filters: Filters;
  readonly setFilters: (filters: Filters) => void;
  /** Shows as many as there may be at once; null where all are there. */
  readonly more: (() => void) | null;
}

/** Rows of an organisation as they are filtered; read anew whenever `changes` counts up. */
export function useFilteredList<Row>(
  seats: readonly Seat[],
  pathOf: (seat: string) => string,
  changes: number,
): FilteredList<Row> {
  const [filters, setFilters] = useState<Filters>({
    ...{ seat: seats[0]?.id ?? '', state: '', words: '' },
  });
  const [most, setMost] = useState(30);
  const { seat, state, words } = filters;
  const query = new URLSearchParams({ limit: `${most}` });
  if (words !== '') query.set('q', words);
  if (state !== '') query.set('state', state);
  const [entry, reload] = useRead<PageOfRows<Row>>(`${pathOf(seat)}?${query}`);
  useReread(changes, reload);
  const isCut = entry.state === 'ready' && entry.value.next !== null && most < 100;
  return { entry, reload, filters, setFilters, more: isCut ? () => setMost(100) : null };
}
