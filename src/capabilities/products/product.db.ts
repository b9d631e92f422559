import { and, asc, eq, type SQL, sql } from 'drizzle-orm';
import { integer, jsonb, pgView, text } from 'drizzle-orm/pg-core';
import { shownCompany } from '#capabilities/companies/company.db.ts';
import type { Product } from '#capabilities/products/product.ts';
import type { Sql } from '#server/database.ts';
import type { LocalText } from '#shared/localText.ts';

const shownProduct = pgView('shown_product', {
  id: text('id').notNull(),
  company: text('company').notNull(),
  ordinal: integer('ordinal').notNull(),
  sortName: text('sort_name').notNull(),
  name: jsonb('name').$type<LocalText>().notNull(),
  basis: text('basis').$type<Product['basis']>().notNull(),
}).existing();

export interface ProductFilter {
  readonly company?: string | undefined;
  /** Sort name and id after which the page begins. */
  readonly after?: readonly [sortName: string, id: string] | undefined;
  readonly limit: number;
}

/** Products by name; one more than `limit` where there are more. */
export async function listProducts(
  db: Sql,
  { company, after, limit }: ProductFilter,
): Promise<Product[]> {
  const conditions = [
    company && eq(shownProduct.company, company),
    after && sql`(${shownProduct.sortName}, ${shownProduct.id}) > (${after[0]}, ${after[1]})`,
  ].filter((condition): condition is SQL => Boolean(condition));
  return productQuery(db)
    .where(and(...conditions))
    .orderBy(asc(shownProduct.sortName), asc(shownProduct.id))
    .limit(limit + 1);
}

/** One product; null where there is none of that id, or none that may be shown. */
export async function readProduct(db: Sql, id: string): Promise<Product | null> {
  const [product] = await productQuery(db).where(eq(shownProduct.id, id));
  return product ?? null;
}

const productQuery = (db: Sql) =>
  db
    .select({
      id: shownProduct.id,
      name: shownProduct.name,
      basis: shownProduct.basis,
      company: { id: shownCompany.id, name: shownCompany.name, sector: shownCompany.sector },
      sources: shownCompany.sources,
      asOf: shownCompany.asOf,
    })
    .from(shownProduct)
    .innerJoin(shownCompany, eq(shownCompany.id, shownProduct.company))
    .$dynamic();
