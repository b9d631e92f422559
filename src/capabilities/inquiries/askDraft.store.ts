import { createStore } from 'zustand/vanilla';
import type { Language } from '#shared/language.ts';
import { keepTab, readTab } from '#view/tabMemory.ts';
import { type AskDraft, emptyDraft } from './askDraft.ts';

/** What was filled in for each company; kept in this tab, so that signing in and reading again lose nothing. */
export const askDrafts = createStore<ReadonlyMap<string, AskDraft>>(() => new Map());

const keyOf = (company: string): string => `ask ${company}`;

/** What is filled in for a company so far; begun where nothing is. */
export function beginDraft(company: string, language: Language): AskDraft {
  const known = askDrafts.getState().get(company) ?? readKept(company);
  const draft = known ?? emptyDraft(crypto.randomUUID(), language);
  hold(company, draft);
  return draft;
}

/** Fills something in. */
export function changeDraft(company: string, draft: AskDraft): void {
  hold(company, draft);
  keepTab(keyOf(company), JSON.stringify(draft));
}

/** Forgets it, once it is sent. */
export function dropDraft(company: string): void {
  const drafts = new Map(askDrafts.getState());
  drafts.delete(company);
  askDrafts.setState(drafts, true);
  keepTab(keyOf(company), null);
}

function hold(company: string, draft: AskDraft): void {
  askDrafts.setState(new Map(askDrafts.getState()).set(company, draft), true);
}

function readKept(company: string): AskDraft | null {
  const kept = readTab(keyOf(company));
  return kept === null ? null : (JSON.parse(kept) as AskDraft);
}
