import { useState } from 'react';
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

export interface RegisterWork {
  readonly file: File | null;
  readonly draft: DraftSummary | null;
  readonly wishes: Wishes | null;
  readonly preview: RegisterPreview | null;
  readonly decisions: Decisions;
  readonly doing: Doing | null;
  readonly problem: ReadProblem | null;
  choose(file: File): void;
  wish(change: Partial<Wishes>): void;
  decide(key: string, candidate: string): void;
  compare(): void;
  apply(): void;
  /** Does again what failed. */
  retry(): void;
}

/** A register from the choice of its file to its application; whatever fails, the file and what was decided stay. */
export function useRegister(onApplied: (file: string) => void): RegisterWork {
  const [file, setFile] = useState<File | null>(null);
  const [draft, setDraft] = useState<DraftSummary | null>(null);
  const [wishes, setWishes] = useState<Wishes | null>(null);
  const [preview, setPreview] = useState<RegisterPreview | null>(null);
  const [decisions, setDecisions] = useState<Decisions>({});
  const [doing, setDoing] = useState<Doing | null>(null);
  const [failed, setFailed] = useState<{ problem: ReadProblem; at: Doing } | null>(null);

  const run = async <T>(
    at: Doing,
    ask: () => Promise<Result<T, ReadProblem>>,
    then: (value: T) => void,
  ): Promise<void> => {
    setDoing(at);
    setFailed(null);
    const answer = await ask();
    setDoing(null);
    if (answer.ok) then(answer.value);
    else setFailed({ problem: answer.error, at });
  };
  const compareWith = (id: string, wanted: Wishes): Promise<void> =>
    run(
      'comparing',
      () => sendJson<RegisterPreview>(`${root}/drafts/${id}/preview`, { ...wanted, decisions }),
      setPreview,
    );
  const read = (chosen: File): Promise<void> =>
    run(
      'reading',
      () => upload(chosen),
      (found) => {
        const wanted = firstWishes(found);
        setDraft(found);
        setWishes(wanted);
        if (wanted.asOf !== '') void compareWith(found.id, wanted);
      },
    );
  const compare = (): void => {
    if (draft && wishes) void compareWith(draft.id, wishes);
  };
  const apply = (): void => {
    if (!draft || !wishes || !preview) return;
    const body = { draft: draft.id, options: { ...wishes, decisions }, basis: preview.basis };
    void run(
      'applying',
      () => sendJson(root, body),
      () => {
        for (const forget of [setFile, setDraft, setWishes, setPreview]) forget(null);
        setDecisions({});
        onApplied(draft.file);
      },
    );
  };
  return {
    ...{ file, draft, wishes, preview, decisions, doing },
    problem: failed?.problem ?? null,
    choose(chosen) {
      for (const forget of [setDraft, setWishes, setPreview]) forget(null);
      setFile(chosen);
      setDecisions({});
      void read(chosen);
    },
    wish(change) {
      setWishes((before) => before && { ...before, ...change });
      setPreview(null);
    },
    decide: (key, candidate) => setDecisions((before) => ({ ...before, [key]: candidate })),
    ...{ compare, apply },
    retry() {
      if (failed?.at === 'reading' && file) void read(file);
      else compare();
    },
  };
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
