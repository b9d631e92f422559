import { createStore } from 'zustand/vanilla';
import type { TypedQuote } from '#capabilities/rfq/typedQuote.ts';
import { keepTab, readTab } from '#view/tabMemory.ts';

/** Quotes that are being written, by bid; kept in this tab until they are sent. */
export const quoteDrafts = createStore<ReadonlyMap<string, TypedQuote>>(() => new Map());

const nameOf = (bid: string): string => `quote ${bid}`;

/** What is being written of a quote; null where nothing is. */
export function readQuote(bid: string): TypedQuote | null {
  const open = quoteDrafts.getState().get(bid);
  if (open) return open;
  const kept = readTab(nameOf(bid));
  return kept === null ? null : (JSON.parse(kept) as TypedQuote);
}

/** Keeps what is written; null forgets it. */
export function keepQuote(bid: string, typed: TypedQuote | null): void {
  const next = new Map(quoteDrafts.getState());
  if (typed === null) next.delete(bid);
  else next.set(bid, typed);
  quoteDrafts.setState(next, true);
  keepTab(nameOf(bid), typed && JSON.stringify(typed));
}
