import { sql } from 'drizzle-orm';
import type { DraftBuilding, ImportDraft } from '#capabilities/municipal-import/importDraft.ts';
import type {
  ImportOutcome,
  ImportRecord,
  ImportRefusal,
} from '#capabilities/municipal-import/importOutcome.ts';
import {
  forgetReplaced,
  layImport,
  liftImport,
} from '#capabilities/municipal-import/layImport.db.ts';
import { rowsOf, type Sql } from '#server/database.ts';
import { insertRows } from '#server/insertRows.ts';
import { err, ok, type Result } from '#shared/result.ts';

/** Imports, the latest first. */
export async function listImports(db: Sql): Promise<ImportRecord[]> {
  const rows = await rowsOf<ImportRecord>(
    db,
    sql`select id, source, file, system, features, problems, outcome, reviewed_by as "reviewedBy",
          applied_at as "appliedAt", undone_at as "undoneAt"
        from building_import order by id desc`,
  );
  return rows.map((row) => ({
    ...row,
    appliedAt: new Date(row.appliedAt).toISOString(),
    undoneAt: row.undoneAt && new Date(row.undoneAt).toISOString(),
  }));
}

/** Records an import with everything it brings, and puts it into the place. */
export async function applyImport(
  tx: Sql,
  draft: ImportDraft,
  reviewedBy: string,
): Promise<Result<{ id: number; outcome: ImportOutcome }, ImportRefusal>> {
  const { source, file, hash, system, encoding, features, problems, buildings } = draft;
  const [row] = await rowsOf<{ id: number }>(
    tx,
    sql`insert into building_import
          (id, source, file, hash, system, encoding, features, problems, reviewed_by)
        select coalesce(max(id), 0) + 1, ${source}, ${file}, ${hash}, ${system}, ${encoding},
          ${features}, ${JSON.stringify(problems)}::jsonb, ${reviewedBy}
        from building_import returning id`,
  );
  const { id } = row as { id: number };
  await insertRows(
    tx,
    'imported_building',
    { import_id: 'integer', ordinal: 'integer', draft: 'jsonb' },
    buildings.map((building, ordinal) => ({ import_id: id, ordinal, draft: building })),
  );
  const laid = await layImport(tx, id, buildings);
  if (!laid.ok) {
    await tx.execute(sql`delete from building_import where id = ${id}`);
    return laid;
  }
  await keepOutcome(tx, id, laid.value);
  return ok({ id, outcome: laid.value });
}

/** Undoes an import: the latest that stands, since later ones stand on it. Its record stays, its buildings go. */
export async function undoImport(
  tx: Sql,
  id: number,
): Promise<Result<ImportRecord, ImportRefusal>> {
  const imports = await listImports(tx);
  const wanted = imports.find((one) => one.id === id);
  if (!wanted) return err('unknown');
  if (wanted.undoneAt !== null) return err('undone');
  if (imports.find(({ undoneAt }) => undoneAt === null)?.id !== id) return err('not-latest');
  await liftImport(tx, id);
  await tx.execute(sql`delete from imported_building where import_id = ${id}`);
  await tx.execute(sql`update building_import set undone_at = clock_timestamp() where id = ${id}`);
  return ok(wanted);
}

/** Puts every import that stands into a place that has been written anew, in their order. */
export async function layImportsAgain(tx: Sql): Promise<void> {
  const standing = await rowsOf<{ id: number }>(
    tx,
    sql`select id from building_import where undone_at is null order by id`,
  );
  for (const { id } of standing) await forgetReplaced(tx, id);
  for (const { id } of standing) {
    const rows = await rowsOf<{ draft: DraftBuilding }>(
      tx,
      sql`select draft from imported_building where import_id = ${id} order by ordinal`,
    );
    const laid = await layImport(
      tx,
      id,
      rows.map(({ draft }) => draft),
    );
    if (!laid.ok) throw new Error(`import ${id} does not fit the place: ${laid.error}`);
    await keepOutcome(tx, id, laid.value);
  }
}

/** Marks every import as undone where the whole place is given up. */
export async function giveUpImports(tx: Sql): Promise<void> {
  await tx.execute(sql`delete from replaced_building`);
  await tx.execute(sql`delete from building_alias`);
  await tx.execute(sql`delete from imported_building`);
  await tx.execute(sql`
    update building_import set undone_at = clock_timestamp(), massing = null
    where undone_at is null`);
}

async function keepOutcome(tx: Sql, id: number, outcome: ImportOutcome): Promise<void> {
  await tx.execute(
    sql`update building_import set outcome = ${JSON.stringify(outcome)}::jsonb where id = ${id}`,
  );
}
