import type { CompanyAsset } from '#capabilities/companies/companyAssets.ts';
import type { Sql } from '#server/database.ts';
import { insertRows } from '#server/insertRows.ts';

const companyColumns = {
  id: 'text',
  sort_name: 'text',
  name: 'jsonb',
  former_names: 'jsonb',
  sector: 'text',
  field: 'jsonb',
  description: 'jsonb',
  employees: 'integer',
  founded: 'integer',
  website: 'text',
  certificates: 'jsonb',
  evidence: 'jsonb',
  as_of: 'text',
  sources: 'jsonb',
};
const tenancyColumns = { company: 'text', site: 'text', ordinal: 'integer' };
const productColumns = {
  id: 'text',
  company: 'text',
  ordinal: 'integer',
  sort_name: 'text',
  name: 'jsonb',
  basis: 'text',
};

/** Writes companies with their tenancies and products. */
export async function insertCompanies(tx: Sql, companies: readonly CompanyAsset[]): Promise<void> {
  const rows = companies.map((company) => ({
    ...company,
    sort_name: company.name.ko,
    former_names: company.formerNames,
    as_of: company.asOf,
  }));
  const tenancies = companies.flatMap((company) =>
    company.sites.map((site, ordinal) => ({ company: company.id, site, ordinal })),
  );
  const products = companies.flatMap((company) =>
    company.products.map((product, ordinal) => ({
      ...product,
      company: company.id,
      ordinal,
      sort_name: product.name.ko,
    })),
  );
  await insertRows(tx, 'company', companyColumns, rows);
  await insertRows(tx, 'tenancy', tenancyColumns, tenancies);
  await insertRows(tx, 'product', productColumns, products);
}
