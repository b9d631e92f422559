import { appendAudit } from '#capabilities/audit/audit.db.ts';
import { sealPerson } from '#capabilities/audit/auditPerson.db.ts';
import type { ApplySettlement } from '#capabilities/claims/claim.api.ts';
import { settleClaim } from '#capabilities/claims/settleClaim.db.ts';
import { raisePlaceVersion } from '#capabilities/complex/placeVersion.db.ts';
import { applyImport, undoImport } from '#capabilities/municipal-import/buildingImport.db.ts';
import type { ImportDraft } from '#capabilities/municipal-import/importDraft.ts';
import type { ImportOutcome } from '#capabilities/municipal-import/importOutcome.ts';
import type { ChangePlace } from '#capabilities/municipal-import/municipalImport.api.ts';
import type { ApplyLevel } from '#capabilities/publishing/publishing.api.ts';
import { setLevel } from '#capabilities/publishing/publishingLevel.db.ts';
import { rebuildSearch } from '#capabilities/search/rebuildSearch.db.ts';
import type { Database, Sql } from '#server/database.ts';
import { alone } from '#server/migrations.ts';
import type { Result } from '#shared/result.ts';

/**
 * Sets the publishing level of a site for every answer at once, and for the tiles as soon as `refresh` has made them
 * anew: level, search index and version change in one transaction.
 */
export function levelSetter(database: Database, refresh: () => Promise<void>): ApplyLevel {
  return async (site, level, setBy) => {
    const known = await alone(database, async (tx) => {
      const before = await setLevel(tx, site, level, setBy);
      if (before === null) return false;
      await appendAudit(tx, {
        actor: setBy,
        action: 'publishing-level.set',
        subject: `site:${site}`,
        before,
        after: level,
      });
      await rebuildSearch(tx);
      await raisePlaceVersion(tx);
      return true;
    });
    if (known) await refresh();
    return known;
  };
}

/** Carries imports out and undoes them: buildings, names, search index and version change in one transaction. */
export function importer(database: Database, refresh: () => Promise<void>): ChangePlace {
  const changing = async <T, E>(
    work: (tx: Sql) => Promise<Result<T, E>>,
  ): Promise<Result<T, E>> => {
    const done = await alone(database, async (tx) => {
      const result = await work(tx);
      if (result.ok) {
        await rebuildSearch(tx);
        await raisePlaceVersion(tx);
      }
      return result;
    });
    if (done.ok) await refresh();
    return done;
  };
  return {
    apply: (draft, reviewedBy) =>
      changing(async (tx) => {
        const done = await applyImport(tx, draft, reviewedBy);
        if (done.ok) await recordApplied(tx, draft, reviewedBy, done.value);
        return done;
      }),
    undo: (id) =>
      changing(async (tx) => {
        const done = await undoImport(tx, id);
        const subject = `import:${id}`;
        if (done.ok) {
          await appendAudit(tx, { actor: 'operator', action: 'import.undone', subject });
        }
        return done;
      }),
  };
}

/** Carries acts on claims out; where the page of a new tenant comes or goes, search, version and tiles follow. */
export function claimSettler(
  database: Database,
  publicUrl: string,
  refresh: () => Promise<void>,
): ApplySettlement {
  return async (settlement) => {
    const settled = await alone(database, async (tx) => {
      const result = await settleClaim(tx, { ...settlement, publicUrl });
      if (result.ok && result.value.placeChanged) {
        await rebuildSearch(tx);
        await raisePlaceVersion(tx);
      }
      return result;
    });
    if (settled.ok && settled.value.placeChanged) await refresh();
    return settled;
  };
}

async function recordApplied(
  tx: Sql,
  { source, file, hash }: ImportDraft,
  reviewedBy: string,
  { id, outcome }: { id: number; outcome: ImportOutcome },
): Promise<void> {
  const { buildings, replacedModelled, replacedImported } = outcome;
  await appendAudit(tx, {
    actor: 'operator',
    action: 'import.applied',
    subject: `import:${id}`,
    after: {
      ...{ source, file, hash, buildings },
      replaced: replacedModelled + replacedImported,
      reviewedBy: await sealPerson(tx, reviewedBy),
    },
  });
}
