import { asc, eq, sql } from 'drizzle-orm';
import type { Tenant } from '#capabilities/claims/claim.ts';
import { claim } from '#capabilities/claims/claimTable.db.ts';
import { insertCompanies } from '#capabilities/companies/insertCompanies.db.ts';
import { rowsOf, type Sql } from '#server/database.ts';

const source = '입주기업 신청, 운영자 서류 확인';

/** Makes the page of a tenant that an operator has verified, at the buildings it named that still stand. */
export async function layTenant(tx: Sql, company: string, tenant: Tenant): Promise<void> {
  const [decided] = await rowsOf<{ month: string }>(
    tx,
    sql`select to_char(decided_at at time zone 'Asia/Seoul', 'YYYY-MM') as month
        from claim where company = ${company} and state = 'approved'`,
  );
  const sites: string[] = [];
  for (const gid of tenant.buildings) {
    const site = await siteAt(tx, gid, tenant);
    if (site !== null && !sites.includes(site)) sites.push(site);
  }
  await insertCompanies(tx, [
    {
      id: company,
      name: tenant.name,
      formerNames: [],
      sector: tenant.sector,
      field: null,
      description: null,
      products: [],
      employees: null,
      founded: null,
      website: null,
      certificates: [],
      evidence: {
        grade: 'claimed',
        text: {
          ko: '입주기업이 신청하고 운영자가 사업자등록번호와 서류를 확인함',
          en: 'Claimed by the tenant; registration number and document checked by the operator',
        },
      },
      asOf: decided?.month ?? '',
      sources: [source],
      sites,
    },
  ]);
}

/** The site a building stands on, made from the building where it has none; null where it no longer stands. */
async function siteAt(tx: Sql, gid: string, { sector }: Tenant): Promise<string | null> {
  const [building] = await rowsOf<{ site: string | null }>(
    tx,
    sql`select site from building where gid = ${gid}`,
  );
  if (!building || building.site !== null) return building?.site ?? null;
  const site = `tenant-${gid}`.slice(0, 80);
  await tx.execute(
    sql`insert into site (id, address, block, sector, x, z, accuracy, source)
        select ${site}, coalesce(b.address, k.name, '{"ko": "창원국가산업단지"}'::jsonb), b.block, ${sector},
          b.x, b.z, 'exact', ${source}
        from building b left join block k on k.id = b.block
        where b.gid = ${gid}
        on conflict (id) do nothing`,
  );
  await tx.execute(sql`update building set site = ${site} where gid = ${gid}`);
  return site;
}

/** Takes the page of a tenant away, and what was said of it. */
export async function dropTenant(tx: Sql, company: string): Promise<void> {
  const pages = sql`(kind = 'company' and page = ${company}
    or kind = 'product' and page in (select id from known_product where company = ${company}))`;
  await tx.execute(sql`delete from hiding where ${pages}`);
  await tx.execute(sql`delete from page_report where ${pages}`);
  await tx.execute(sql`delete from page_change where company = ${company}`);
  await tx.execute(sql`delete from page_edition where company = ${company}`);
  await tx.execute(sql`delete from own_product where company = ${company}`);
  await tx.execute(sql`delete from page_consent where company = ${company}`);
  await tx.execute(sql`delete from product_sheet where company = ${company}`);
  await tx.execute(sql`delete from page_ask where company = ${company}`);
  await tx.execute(sql`delete from certificate_warning where company = ${company}`);
  await tx.execute(sql`delete from company where id = ${company}`);
}

/** Lays every verified tenant again after the place was written anew. */
export async function layTenantsAgain(tx: Sql): Promise<void> {
  const approved = await tx
    .select({ company: claim.company, tenant: claim.tenant })
    .from(claim)
    .where(eq(claim.state, 'approved'))
    .orderBy(asc(claim.decidedAt), asc(claim.id));
  for (const { company, tenant } of approved) {
    if (tenant) await layTenant(tx, company, tenant);
  }
}
