import type { ChangePlace } from '#app/changePlace.ts';
import type { Loopback } from '#app/loopback.ts';
import { registerKeeper } from '#app/registerJob.ts';
import { draftSummary } from '#capabilities/factory-register/draftSummary.ts';
import { fileFaultText } from '#capabilities/factory-register/fileFaultText.ts';
import { previewRegister } from '#capabilities/factory-register/layRegister.db.ts';
import { readRegister } from '#capabilities/factory-register/readRegister.api.ts';
import { readBasis } from '#capabilities/factory-register/registerBasis.db.ts';
import { keepDraft, readDraft } from '#capabilities/factory-register/registerDraft.db.ts';
import type { DraftSummary } from '#capabilities/factory-register/registerDraft.ts';
import { listRegisters } from '#capabilities/factory-register/registerImport.db.ts';
import {
  type RegisterOptions,
  type RegisterOutcome,
  type RegisterPreview,
  type RegisterRecord,
  type RegisterRefusal,
  refusalTexts,
} from '#capabilities/factory-register/registerOutcome.ts';
import { registerPreview } from '#capabilities/factory-register/registerPreview.ts';
import type { Database } from '#server/database.ts';
import { StartError } from '#server/startError.ts';
import type { Result } from '#shared/result.ts';

/** What the operator can do with registers of factories; whatever is refused is thrown as StartError. */
export interface RegisterOperator {
  read(file: string, bytes: Uint8Array, sheet: string | null): Promise<DraftSummary>;
  preview(draft: string, options: RegisterOptions): Promise<RegisterPreview>;
  apply(
    draft: string,
    options: RegisterOptions,
    basis: string,
  ): Promise<{ id: number; outcome: RegisterOutcome }>;
  list(): Promise<RegisterRecord[]>;
  undo(id: number): Promise<RegisterRecord>;
}

export function registersOfDatabase(database: Database, change: ChangePlace): RegisterOperator {
  const { db } = database;
  const keeper = registerKeeper(change);
  return {
    async read(file, bytes, sheet) {
      const draft = await readRegister(file, bytes, sheet);
      if (!draft.ok) throw new StartError(`${fileFaultText(draft.error)}.`);
      return draftSummary(await keepDraft(db, draft.value), draft.value);
    },
    async preview(id, options) {
      const draft = await readDraft(db, id);
      if (!draft) throw new StartError(refusalTexts.unknown);
      const basis = await readBasis(db);
      const plan = await previewRegister(db, draft.rows, options);
      if (plan.outcome.rows === 0) throw new StartError(refusalTexts.nothing);
      return registerPreview(plan, basis);
    },
    apply: async (draft, options, basis) =>
      agreed(await keeper.apply({ draft, options, basis }, 'operator')),
    list: () => listRegisters(db),
    undo: async (id) => agreed(await keeper.undo(id, 'operator')),
  };
}

export function registersOfServer({ ask }: Loopback): RegisterOperator {
  const asked = async <Answer>(method: string, path: string, body?: object): Promise<Answer> => {
    const answer = await ask(method, `/api/operator/registers${path}`, body);
    if (answer.status === 404) throw new StartError(refusalTexts.unknown);
    return (await answer.json()) as Answer;
  };
  return {
    read(file, bytes, sheet) {
      const query = new URLSearchParams({ file, ...(sheet === null ? {} : { sheet }) });
      return asked('POST', `/drafts?${query}`, bytes);
    },
    preview: (draft, options) => asked('POST', `/drafts/${draft}/preview`, options),
    apply: (draft, options, basis) => asked('POST', '', { draft, options, basis }),
    list: async () => (await asked<{ items: RegisterRecord[] }>('GET', '')).items,
    undo: (id) => asked('DELETE', `/${id}`),
  };
}

function agreed<T>(result: Result<T, RegisterRefusal>): T {
  if (result.ok) return result.value;
  throw new StartError(refusalTexts[result.error]);
}
