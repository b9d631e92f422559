import { sql } from 'drizzle-orm';
import { countProblems } from '#capabilities/factory-register/countProblems.ts';
import { layPlan, previewRegister } from '#capabilities/factory-register/layRegister.db.ts';
import { liftRegister } from '#capabilities/factory-register/liftRegister.db.ts';
import type { RegisterDraft } from '#capabilities/factory-register/registerDraft.ts';
import type {
  RegisterOptions,
  RegisterOutcome,
  RegisterRecord,
  RegisterRefusal,
} from '#capabilities/factory-register/registerOutcome.ts';
import type { RegisterRow } from '#capabilities/factory-register/registerRow.ts';
import { rowsOf, type Sql } from '#server/database.ts';
import { insertRows } from '#server/insertRows.ts';
import { err, ok, type Result } from '#shared/result.ts';

/** Imports of registers, the latest first. */
export async function listRegisters(db: Sql): Promise<RegisterRecord[]> {
  const rows = await rowsOf<RegisterRecord>(
    db,
    sql`select id, file, options->>'asOf' as "asOf", options->'complexes' as complexes, lines, problems,
          outcome, applied_at as "appliedAt", undone_at as "undoneAt"
        from register_import order by id desc`,
  );
  return rows.map((row) => ({
    ...row,
    appliedAt: new Date(row.appliedAt).toISOString(),
    undoneAt: row.undoneAt && new Date(row.undoneAt).toISOString(),
  }));
}

/** Records a register with the rows of the chosen complexes, and puts it into what stands. */
export async function applyRegister(
  tx: Sql,
  draft: RegisterDraft,
  options: RegisterOptions,
): Promise<Result<{ id: number; outcome: RegisterOutcome }, RegisterRefusal>> {
  const rows = draft.rows.filter(({ complex }) => options.complexes.includes(complex ?? ''));
  if (rows.length === 0) return err('nothing');
  const { file, hash, lines, problems } = draft;
  const [row] = await rowsOf<{ id: number }>(
    tx,
    sql`insert into register_import (id, file, hash, lines, problems, options)
        select coalesce(max(id), 0) + 1, ${file}, ${hash}, ${lines},
          ${JSON.stringify(countProblems(problems))}::jsonb, ${JSON.stringify(options)}::jsonb
        from register_import returning id`,
  );
  const { id } = row as { id: number };
  await insertRows(
    tx,
    'register_row',
    { import_id: 'integer', ordinal: 'integer', draft: 'jsonb' },
    rows.map((one, ordinal) => ({ import_id: id, ordinal, draft: one })),
  );
  return ok({ id, outcome: await lay(tx, id, rows, options) });
}

/** Undoes a register: the latest that stands, since later ones stand on it. Its record stays, its rows go. */
export async function undoRegister(
  tx: Sql,
  id: number,
): Promise<Result<RegisterRecord, RegisterRefusal>> {
  const imports = await listRegisters(tx);
  const wanted = imports.find((one) => one.id === id);
  if (!wanted) return err('unknown');
  if (wanted.undoneAt !== null) return err('undone');
  if (imports.find(({ undoneAt }) => undoneAt === null)?.id !== id) return err('not-latest');
  await liftRegister(tx, id);
  await tx.execute(sql`delete from register_row where import_id = ${id}`);
  await tx.execute(sql`update register_import set undone_at = clock_timestamp() where id = ${id}`);
  return ok(wanted);
}

/** Puts every register that stands into a place that has been written anew, in their order. */
export async function layRegistersAgain(tx: Sql): Promise<void> {
  await tx.execute(sql`delete from register_change`);
  await tx.execute(sql`delete from register_entry`);
  const standing = await rowsOf<{ id: number; options: RegisterOptions }>(
    tx,
    sql`select id, options from register_import where undone_at is null order by id`,
  );
  for (const { id, options } of standing) {
    const rows = await rowsOf<{ draft: RegisterRow }>(
      tx,
      sql`select draft from register_row where import_id = ${id} order by ordinal`,
    );
    await lay(
      tx,
      id,
      rows.map(({ draft }) => draft),
      options,
    );
  }
}

/** Marks every register as undone where the whole place is given up. */
export async function giveUpRegisters(tx: Sql): Promise<void> {
  await tx.execute(sql`delete from register_change`);
  await tx.execute(sql`delete from register_entry`);
  await tx.execute(sql`delete from register_row`);
  await tx.execute(
    sql`update register_import set undone_at = clock_timestamp() where undone_at is null`,
  );
}

async function lay(
  tx: Sql,
  id: number,
  rows: readonly RegisterRow[],
  options: RegisterOptions,
): Promise<RegisterOutcome> {
  const plan = await previewRegister(tx, rows, options);
  await layPlan(tx, id, plan, options);
  await tx.execute(sql`
    update register_import set outcome = ${JSON.stringify(plan.outcome)}::jsonb where id = ${id}`);
  return plan.outcome;
}
