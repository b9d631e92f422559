import { createStore } from 'zustand/vanilla';
import type { DraftSummary } from '#capabilities/factory-register/registerDraft.ts';
import {
  type Decisions,
  ownComplex,
  type RegisterOptions,
  type RegisterPreview,
} from '#capabilities/factory-register/registerOutcome.ts';
import type { Result } from '#shared/result.ts';
import { type ReadProblem, readJson, sendJson } from '#view/readJson.ts';

const root = '/api/operator/registers';

/** What is under way with a register. */
export type Doing = 'reading' | 'comparing' | 'applying';

/** What is asked of a register before it is compared; the month is empty until it is known. */
export type Wishes = Omit<RegisterOptions, 'decisions'>;

/** A register from the choice of its file to its application; it stays while other parts of the desk are looked at. */
export interface RegisterWork {
  readonly file: File | null;
  readonly draft: DraftSummary | null;
  readonly wishes: Wishes | null;
  readonly preview: RegisterPreview | null;
  readonly decisions: Decisions;
  readonly doing: Doing | null;
  /** Why the last step failed, and which it was; the file and what was decided are still there. */
  readonly failed: { readonly problem: ReadProblem; readonly at: Doing } | null;
}

const nothing: RegisterWork = {
  file: null,
  draft: null,
  wishes: null,
  preview: null,
  decisions: {},
  doing: null,
  failed: null,
};

export const registerWork = createStore<RegisterWork>(() => nothing);

/** Takes a file in place of what was there, reads it, and compares it where its month is known. */
export function chooseRegister(file: File): Promise<void> {
  registerWork.setState({ ...nothing, file });
  return read(file);
}

/** Changes what is asked; what was compared before does not hold any more. */
export function wish(change: Partial<Wishes>): void {
  const { wishes } = registerWork.getState();
  if (wishes) registerWork.setState({ wishes: { ...wishes, ...change }, preview: null });
}

/** Decides whose company a factory is. */
export function decide(key: string, candidate: string): void {
  const { decisions } = registerWork.getState();
  registerWork.setState({ decisions: { ...decisions, [key]: candidate } });
}

/** Makes the dry run. */
export async function compareRegister(): Promise<void> {
  const { draft, wishes, decisions } = registerWork.getState();
  if (!draft || !wishes) return;
  const body = { ...wishes, decisions };
  const answer = await step('comparing', () =>
    sendJson<RegisterPreview>(`${root}/drafts/${draft.id}/preview`, body),
  );
  if (answer) registerWork.setState({ preview: answer });
}

/** Carries out what the dry run showed, with what was decided; then calls `onApplied` with the file's name. */
export async function applyRegister(onApplied: (file: string) => void): Promise<void> {
  const { draft, wishes, decisions, preview } = registerWork.getState();
  if (!draft || !wishes || !preview) return;
  const body = { draft: draft.id, options: { ...wishes, decisions }, basis: preview.basis };
  const answer = await step('applying', () => sendJson<object>(root, body));
  if (!answer) return;
  registerWork.setState(nothing);
  onApplied(draft.file);
}

/** Does again what failed; after a refused application it is compared anew. */
export function retryRegister(): Promise<void> {
  const { failed, file } = registerWork.getState();
  return failed?.at === 'reading' && file ? read(file) : compareRegister();
}

async function read(file: File): Promise<void> {
  const draft = await step('reading', () => upload(file));
  if (!draft) return;
  const wishes = firstWishes(draft);
  registerWork.setState({ draft, wishes });
  if (wishes.asOf !== '') await compareRegister();
}

async function step<T>(at: Doing, ask: () => Promise<Result<T, ReadProblem>>): Promise<T | null> {
  registerWork.setState({ doing: at, failed: null });
  const answer = await ask();
  registerWork.setState({
    doing: null,
    failed: answer.ok ? null : { problem: answer.error, at },
  });
  return answer.ok ? answer.value : null;
}

function upload(file: File): Promise<Result<DraftSummary, ReadProblem>> {
  return readJson<DraftSummary>(`${root}/drafts?file=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  });
}

/** The own complex where the file names it, else the first that it names. */
function firstWishes({ complexes, month }: DraftSummary): Wishes {
  const own = complexes.some(({ name }) => name === ownComplex);
  const first = own ? ownComplex : (complexes[0]?.name ?? '');
  return { complexes: [first], asOf: month ?? '', missing: 'gone' };
}
