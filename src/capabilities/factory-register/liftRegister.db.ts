import { type SQL, sql } from 'drizzle-orm';
import { keyOf } from '#capabilities/factory-register/layRegister.db.ts';
import type { Sql } from '#server/database.ts';

/** Companies that somebody runs, or asks to run: an undone import leaves them their page. */
const asked = (company: SQL): SQL => sql`exists (
  select from claim k where k.company = ${company} and k.state in ('submitted', 'approved'))`;

/** Takes an import out of the rows: what came goes, what was changed is as it was, but for companies with an owner. */
export async function liftRegister(tx: Sql, id: number): Promise<void> {
  const changes = (relation: string): SQL =>
    sql`(select key, before from register_change where import_id = ${id} and relation = ${relation})`;
  const cameTo = (relation: string): SQL =>
    sql`${keyOf(relation, sql.raw(relation))} in (select key from ${changes(relation)} x where before is null)`;

  await tx.execute(sql`
    delete from register_entry where key in (select key from ${changes('register_entry')} x)`);
  await putBack(tx, 'register_entry', changes('register_entry'));
  await tx.execute(
    sql`delete from tenancy where ${cameTo('tenancy')} and not ${asked(sql`tenancy.company`)}`,
  );
  await putBack(tx, 'tenancy', changes('tenancy'));
  await tx.execute(sql`
    update company c set
      name = b.name, sort_name = b.sort_name, employees = b.employees, as_of = b.as_of,
      sources = b.sources, evidence = b.evidence
    from ${changes('company')} x, jsonb_populate_record(null::company, x.before) b
    where c.id = x.key and x.before is not null
      and not exists (select from claim k where k.company = c.id and k.state = 'approved')`);
  await tx.execute(
    sql`delete from company where ${cameTo('company')} and not ${asked(sql`company.id`)}`,
  );
  await tx.execute(sql`
    delete from site where ${cameTo('site')}
      and not exists (select from tenancy t where t.site = site.id)
      and not exists (select from building b where b.site = site.id)
      and not exists (select from parcel p where p.site = site.id)
      and not exists (select from publishing_level p where p.site = site.id)`);
  await tx.execute(sql`delete from register_change where import_id = ${id}`);
}

async function putBack(
  tx: Sql,
  relation: 'tenancy' | 'register_entry',
  changes: SQL,
): Promise<void> {
  const table = sql.raw(relation);
  await tx.execute(sql`
    insert into ${table} select r.* from ${changes} x, jsonb_populate_record(null::${table}, x.before) r
    where x.before is not null on conflict do nothing`);
}
