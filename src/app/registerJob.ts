import type { ChangePlace } from '#app/changePlace.ts';
import { appendAudit } from '#capabilities/audit/audit.db.ts';
import type { CarryOutRegisters } from '#capabilities/factory-register/factoryRegister.api.ts';
import { readBasis } from '#capabilities/factory-register/registerBasis.db.ts';
import { dropDraft, readDraft } from '#capabilities/factory-register/registerDraft.db.ts';
import { applyRegister, undoRegister } from '#capabilities/factory-register/registerImport.db.ts';
import { err } from '#shared/result.ts';

/** Carries registers out and undoes them: rows, search and record in one transaction, the tiles after it. */
export function registerKeeper(change: ChangePlace): CarryOutRegisters {
  return {
    apply: ({ draft: id, options, basis }, actor) =>
      change(async (tx) => {
        const draft = await readDraft(tx, id);
        if (!draft) return err('unknown');
        if (basis !== null && basis !== (await readBasis(tx))) return err('changed-since');
        const done = await applyRegister(tx, draft, options);
        if (!done.ok) return done;
        await dropDraft(tx, id);
        const { file, hash } = draft;
        const { complexes, asOf, missing, decisions } = options;
        const { factories, fresh, changed, gone, same } = done.value.outcome;
        await appendAudit(tx, {
          actor,
          action: 'register.applied',
          subject: `register:${done.value.id}`,
          after: {
            ...{ file, hash, complexes, asOf, missing, factories, fresh, changed, gone, same },
            decided: Object.keys(decisions).length,
          },
        });
        return done;
      }),
    undo: (id, actor) =>
      change(async (tx) => {
        const done = await undoRegister(tx, id);
        const subject = `register:${id}`;
        if (done.ok) await appendAudit(tx, { actor, action: 'register.undone', subject });
        return done;
      }),
  };
}
