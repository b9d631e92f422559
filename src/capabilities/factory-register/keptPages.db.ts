import { sql } from 'drizzle-orm';
import { rowsOf, type Sql } from '#server/database.ts';

/** Pages that a register brought and an organisation runs or asks to run, with their sites. */
export interface KeptPages {
  readonly company: readonly object[];
  readonly site: readonly object[];
  readonly tenancy: readonly object[];
}

/** Reads them before a place is written anew: no shipped data would bring them back. */
export async function readKeptPages(tx: Sql): Promise<KeptPages> {
  const [kept] = await rowsOf<KeptPages>(
    tx,
    sql`with kept as (
          select c.* from company c
          where c.id like 'reg-%' and exists (
            select from claim k where k.company = c.id and k.state in ('submitted', 'approved'))
        ), lease as (select t.* from tenancy t join kept c on c.id = t.company)
        select (select coalesce(jsonb_agg(to_jsonb(c)), '[]') from kept c) as company,
          (select coalesce(jsonb_agg(to_jsonb(t)), '[]') from lease t) as tenancy,
          (select coalesce(jsonb_agg(to_jsonb(s)), '[]') from site s
            where s.id in (select site from lease)) as site`,
  );
  return kept as KeptPages;
}

/** Puts them back; a site that the new place has itself stays as that has it. */
export async function putBackPages(tx: Sql, kept: KeptPages): Promise<void> {
  for (const relation of ['site', 'company', 'tenancy'] as const) {
    await tx.execute(sql`
      insert into ${sql.raw(relation)}
      select r.* from jsonb_populate_recordset(null::${sql.raw(relation)}, ${JSON.stringify(kept[relation])}::jsonb) r
      on conflict do nothing`);
  }
}
