import { type SQL, sql } from 'drizzle-orm';
import { planRegister } from '#capabilities/factory-register/planRegister.ts';
import { registerOrdinal } from '#capabilities/factory-register/registerOrdinal.ts';
import type { RegisterOptions } from '#capabilities/factory-register/registerOutcome.ts';
import type { RegisterPlan } from '#capabilities/factory-register/registerPlan.ts';
import type { RegisterRow } from '#capabilities/factory-register/registerRow.ts';
import {
  companyText,
  registerSource,
  siteSource,
} from '#capabilities/factory-register/registerTexts.ts';
import { readStandingRegister } from '#capabilities/factory-register/standingRegister.db.ts';
import type { Sql } from '#server/database.ts';
import { insertRows } from '#server/insertRows.ts';

/** What a register would do to what stands now. */
export async function previewRegister(
  db: Sql,
  rows: readonly RegisterRow[],
  options: RegisterOptions,
): Promise<RegisterPlan> {
  return planRegister(await readStandingRegister(db), rows, options);
}

/** Puts a plan into the rows and keeps what each was before, under the import. */
export async function layPlan(
  tx: Sql,
  id: number,
  plan: RegisterPlan,
  { asOf }: RegisterOptions,
): Promise<void> {
  await keepBefore(tx, id, plan);
  await insertRows(
    tx,
    'site',
    {
      ...{ id: 'text', address: 'jsonb', block: 'text', area_m2: 'double precision' },
      ...{ x: 'double precision', z: 'double precision', accuracy: 'text' },
      ...{ accuracy_metres: 'integer', road: 'text', source: 'text' },
    },
    plan.sites.map(({ id: site, address, block, areaM2, at, how, metres, road }) => ({
      id: site,
      address,
      block,
      area_m2: areaM2,
      x: at[0],
      z: at[1],
      accuracy: how === 'dong' ? 'block' : 'near',
      accuracy_metres: metres,
      road,
      source: siteSource(how, asOf),
    })),
  );
  await insertRows(
    tx,
    'company',
    {
      ...{
        id: 'text',
        sort_name: 'text',
        name: 'jsonb',
        former_names: 'jsonb',
        sector: 'text',
        sector_known: 'boolean',
      },
      ...{ employees: 'integer', certificates: 'jsonb', evidence: 'jsonb', as_of: 'text' },
      sources: 'jsonb',
    },
    plan.companies.map((company) => ({
      id: company.id,
      sort_name: company.name,
      name: { ko: company.name },
      former_names: company.former,
      sector: company.sector ?? 'other',
      sector_known: company.sector !== null,
      employees: company.employees,
      certificates: [],
      evidence: { grade: 'register', text: companyText(company) },
      as_of: asOf,
      sources: [registerSource(asOf)],
    })),
  );
  await changeCompanies(tx, plan, asOf);
  const leaving = plan.leaving.map(({ company, site }) => `${company} ${site}`);
  await tx.execute(sql`delete from tenancy where company || ' ' || site in (${listed(leaving)})`);
  await insertRows(
    tx,
    'tenancy',
    { company: 'text', site: 'text', ordinal: 'integer' },
    plan.coming.map((tenancy, nth) => ({ ...tenancy, ordinal: registerOrdinal + nth })),
  );
  await writeEntries(tx, id, plan);
}

const listed = (texts: readonly string[]): SQL =>
  sql`select jsonb_array_elements_text(${JSON.stringify(texts)}::jsonb)`;

/** What the rows were that the plan touches; null of those that come. */
async function keepBefore(tx: Sql, id: number, plan: RegisterPlan): Promise<void> {
  const tenancies = [...plan.coming, ...plan.leaving].map(
    ({ company, site }) => `${company} ${site}`,
  );
  const touched = {
    company: [...plan.companies, ...plan.changed].map((company) => company.id),
    site: plan.sites.map((site) => site.id),
    tenancy: [...new Set(tenancies)],
    register_entry: plan.entries.map(({ key }) => key),
  };
  for (const [relation, keys] of Object.entries(touched)) {
    await tx.execute(sql`
      insert into register_change (import_id, relation, key, before)
      select ${id}, ${relation}, k.key, to_jsonb(r)
      from (${listed(keys)} as key) k
        left join ${sql.raw(relation)} r on ${keyOf(relation, sql`r`)} = k.key`);
  }
}

/** The key that a row is kept under. */
export const keyOf = (relation: string, row: SQL): SQL => {
  if (relation === 'tenancy') return sql`${row}.company || ' ' || ${row}.site`;
  return relation === 'register_entry' ? sql`${row}.key` : sql`${row}.id`;
};

async function changeCompanies(tx: Sql, { changed }: RegisterPlan, asOf: string): Promise<void> {
  const rows = changed.map(({ id, employees, ours }) => ({
    id,
    employees,
    name: ours?.name ?? null,
    evidence: ours && companyText(ours),
  }));
  await tx.execute(sql`
    update company c set
      employees = n.employees,
      as_of = greatest(c.as_of, ${asOf}),
      sources = case when c.sources @> ${JSON.stringify([registerSource(asOf)])}::jsonb then c.sources
        when n.name is null then c.sources || ${JSON.stringify([registerSource(asOf)])}::jsonb
        else ${JSON.stringify([registerSource(asOf)])}::jsonb end,
      name = case when n.name is null then c.name else c.name || jsonb_build_object('ko', n.name) end,
      sort_name = coalesce(n.name, c.sort_name),
      evidence = case when n.evidence is null then c.evidence
        else jsonb_build_object('grade', 'register', 'text', n.evidence) end
    from json_to_recordset(${JSON.stringify(rows)}::json) as n(id text, employees integer, name text, evidence jsonb)
    where c.id = n.id`);
}

async function writeEntries(tx: Sql, id: number, { entries }: RegisterPlan): Promise<void> {
  await tx.execute(
    sql`delete from register_entry where key in (${listed(entries.map(({ key }) => key))})`,
  );
  await insertRows(
    tx,
    'register_entry',
    {
      ...{ key: 'text', import_id: 'integer', company: 'text', site: 'text', name: 'text' },
      ...{ complex: 'text', address: 'text', people: 'integer', gone: 'boolean' },
    },
    entries.map((entry) => ({ ...entry, import_id: id })),
  );
}
