import { and, asc, eq, type SQL, sql } from 'drizzle-orm';
import { integer, jsonb, pgView, text, timestamp } from 'drizzle-orm/pg-core';
import { shownCompany } from '#capabilities/companies/company.db.ts';
import type { Product } from '#capabilities/products/product.ts';
import type { StatedProduct } from '#capabilities/products/statedProduct.ts';
import type { Sql } from '#server/database.ts';
import type { LocalText } from '#shared/localText.ts';

const shownProduct = pgView('shown_product', {
  id: text('id').notNull(),
  company: text('company').notNull(),
  ordinal: integer('ordinal').notNull(),
  sortName: text('sort_name').notNull(),
  name: jsonb('name').$type<LocalText>().notNull(),
  basis: text('basis').$type<Product['basis']>().notNull(),
  stated: jsonb('stated').$type<StatedProduct>(),
  statedAt: timestamp('stated_at', { withTimezone: true, mode: 'date' }),
}).existing();

export interface ProductFilter {
  /** Those of one company, in its own order; else all by name. */
  readonly company?: string | undefined;
  /** Place in that order, or sort name, and id after which the page begins. */
  readonly after?: readonly [key: string, id: string] | undefined;
  readonly limit: number;
}

/** A product with what its list is sorted by. */
export type SortedProduct = Product & { readonly key: string };

/** Products of a company in its order, or all by name; one more than `limit` where there are more. */
export async function listProducts(
  db: Sql,
  { company, after, limit }: ProductFilter,
): Promise<SortedProduct[]> {
  const key = company === undefined ? shownProduct.sortName : shownProduct.ordinal;
  const conditions = [
    company && eq(shownProduct.company, company),
    after && sql`(${key}, ${shownProduct.id}) > (${before(company, after[0])}, ${after[1]})`,
  ].filter((condition): condition is SQL => Boolean(condition));
  const rows = await productQuery(db)
    .where(and(...conditions))
    .orderBy(asc(key), asc(shownProduct.id))
    .limit(limit + 1);
  return rows.map(({ ordinal, ...row }) => ({
    ...productOf(row),
    key: company === undefined ? row.name.ko : String(ordinal),
  }));
}

const before = (company: string | undefined, key: string): SQL =>
  company === undefined ? sql`${key}` : sql`${Number(key)}::integer`;

/** One product; null where there is none of that id, or none that may be shown. */
export async function readProduct(db: Sql, id: string): Promise<Product | null> {
  const [found] = await productQuery(db).where(eq(shownProduct.id, id));
  if (!found) return null;
  const { ordinal: _, ...row } = found;
  return productOf(row);
}

const productOf = ({
  statedAt,
  ...row
}: Omit<Product, 'statedAt'> & { statedAt: Date | null }) => ({
  ...row,
  statedAt: statedAt?.toISOString() ?? null,
});

const productQuery = (db: Sql) =>
  db
    .select({
      id: shownProduct.id,
      ordinal: shownProduct.ordinal,
      name: shownProduct.name,
      basis: shownProduct.basis,
      company: { id: shownCompany.id, name: shownCompany.name, sector: shownCompany.sector },
      sources: shownCompany.sources,
      asOf: shownCompany.asOf,
      stated: shownProduct.stated,
      statedAt: shownProduct.statedAt,
    })
    .from(shownProduct)
    .innerJoin(shownCompany, eq(shownCompany.id, shownProduct.company))
    .$dynamic();
