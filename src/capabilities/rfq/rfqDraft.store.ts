import { createStore } from 'zustand/vanilla';
import { dayOf } from '#capabilities/rfq/placeTime.ts';
import { emptyRfq, type TypedRfq } from '#capabilities/rfq/typedRfq.ts';
import { keepTab, readTab } from '#view/tabMemory.ts';

/** What is being written of a request. */
export interface WritingRfq {
  readonly typed: TypedRfq;
  /** Revision that it was begun from; 0 for a new one. */
  readonly rev: number;
  /** Names a new one: sent twice, it makes one draft. */
  readonly client: string;
}

/** Name under which a request is kept that the server does not know yet. */
export const newRfq = 'new';

/** Requests that are being written, by id; kept in this tab, so that signing in and reading again lose nothing. */
export const rfqDrafts = createStore<ReadonlyMap<string, WritingRfq>>(() => new Map());

/** A week, and the end of a working day, are usually enough to quote. */
const usualMs = 7 * 86_400_000;

const nameOf = (id: string): string => `rfq ${id}`;

/** What is being written of a request; null where nothing is. */
export function readRfq(id: string): WritingRfq | null {
  const open = rfqDrafts.getState().get(id);
  if (open) return open;
  const kept = readTab(nameOf(id));
  if (kept === null) return null;
  const writing = JSON.parse(kept) as WritingRfq;
  hold(id, writing);
  return writing;
}

/** Keeps what is written; null forgets it. */
export function keepRfq(id: string, writing: WritingRfq | null): void {
  hold(id, writing);
  keepTab(nameOf(id), writing && JSON.stringify(writing));
}

/** The new request that is being written; begun where there is none. */
export function beginRfq(): WritingRfq {
  const known = readRfq(newRfq);
  if (known) return known;
  const deadline = `${dayOf(Date.now() + usualMs)}T17:00`;
  const typed = { ...emptyRfq, deadline };
  const writing = { typed, rev: 0, client: crypto.randomUUID() };
  hold(newRfq, writing);
  return writing;
}

/** Adds a company to the new request. */
export function addToNewRfq(company: string): void {
  const writing = beginRfq();
  const { companies } = writing.typed;
  if (companies.includes(company)) return;
  keepRfq(newRfq, {
    ...writing,
    typed: { ...writing.typed, companies: [...companies, company] },
  });
}

function hold(id: string, writing: WritingRfq | null): void {
  const next = new Map(rfqDrafts.getState());
  if (writing === null) next.delete(id);
  else next.set(id, writing);
  rfqDrafts.setState(next, true);
}

/** The draft that is looked at once more before it is sent; null for none. */
export const reviewing = createStore<{ readonly id: string | null }>(() => ({ id: null }));

export const review = (id: string | null): void => reviewing.setState({ id });
