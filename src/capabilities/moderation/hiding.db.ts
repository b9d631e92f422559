import { and, desc, eq, type SQL, sql } from 'drizzle-orm';
import { organisation } from '#capabilities/accounts/organisationTables.db.ts';
import type { DeskHiding, Hiding } from '#capabilities/moderation/hiding.ts';
import type { HidingState } from '#capabilities/moderation/hidingState.ts';
import { hiding } from '#capabilities/moderation/hidingTable.db.ts';
import type { Sql } from '#server/database.ts';

/** Company that answers for a hidden page. */
const company = sql`case ${hiding.kind} when 'company' then ${hiding.page}
  else (select p.company from known_product p where p.id = ${hiding.page}) end`;

const runs = (own: string): SQL => sql`exists (
  select from claim k
  where k.company = ${company} and k.state = 'approved' and k.organisation = ${own}::uuid)`;

const runBy = sql<string | null>`(
  select o.name from claim k join organisation o on o.id = k.organisation
  where k.company = ${company} and k.state = 'approved')`;

type Row = typeof hiding.$inferSelect;

/** Pages of an organisation that are hidden now, the latest first; null where there is no such organisation. */
export async function listHidings(db: Sql, own: string): Promise<Hiding[] | null> {
  const { id } = organisation;
  const known = await db.select({ id }).from(organisation).where(eq(id, own));
  if (known.length === 0) return null;
  const rows = await db
    .select()
    .from(hiding)
    .where(and(runs(own), sql`${hiding.state} <> 'lifted'`))
    .orderBy(desc(hiding.hiddenAt), hiding.id);
  return rows.map(hidingOf);
}

/** Hidden pages of everybody in one state: appeals with the oldest first, others with the latest. */
export async function listDeskHidings(
  db: Sql,
  state: HidingState,
  most: number,
): Promise<DeskHiding[]> {
  const order = state === 'appealed' ? hiding.appealedAt : desc(hiding.hiddenAt);
  const rows = await db
    .select({ row: hiding, runBy })
    .from(hiding)
    .where(eq(hiding.state, state))
    .orderBy(order, hiding.id)
    .limit(most);
  return rows.map(({ row, runBy }) => ({ ...hidingOf(row), runBy }));
}

/** A hidden page for a change, locked; `own` limits it to those that this organisation runs. */
export async function lockHiding(tx: Sql, id: string, own: string | null): Promise<Row | null> {
  const ofOwn = own === null ? undefined : runs(own);
  const [row] = await tx
    .select()
    .from(hiding)
    .where(and(eq(hiding.id, id), ofOwn))
    .for('update');
  return row ?? null;
}

function hidingOf(row: Row): Hiding {
  const { kind, page, hiddenAt, appealedAt, settledAt, ...rest } = row;
  return {
    ...rest,
    page: { kind, id: page },
    hiddenAt: hiddenAt.toISOString(),
    appealedAt: appealedAt?.toISOString() ?? null,
    settledAt: settledAt?.toISOString() ?? null,
  };
}
