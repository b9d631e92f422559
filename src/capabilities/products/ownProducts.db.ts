import { and, desc, eq, type SQL, sql } from 'drizzle-orm';
import { user } from '#capabilities/accounts/accountTables.db.ts';
import { runsPage } from '#capabilities/company-pages/draftPage.db.ts';
import type { OwnProduct, ProductChange } from '#capabilities/products/ownProduct.ts';
import { ownProduct, ownProductChange } from '#capabilities/products/productTables.db.ts';
import type { Sql } from '#server/database.ts';

/** Changes of a product that its history shows. */
const mostChanges = 100;

/** Products of a company as those who run its page see them, in their order; null where the organisation does not. */
export async function readOwnProducts(
  db: Sql,
  organisation: string,
  company: string,
): Promise<OwnProduct[] | null> {
  if (!(await runsPage(db, organisation, company))) return null;
  return read(db, eq(ownProduct.company, company));
}

/** One of them; null where there is none, or the organisation does not run its page. */
export async function readOwnProduct(
  db: Sql,
  organisation: string,
  company: string,
  product: string,
): Promise<OwnProduct | null> {
  if (!(await runsPage(db, organisation, company))) return null;
  const [found] = await read(
    db,
    and(eq(ownProduct.company, company), eq(ownProduct.id, product)) as SQL,
  );
  return found ?? null;
}

/** Changes of a product, the latest first; null where there is none of it for this organisation. */
export async function readProductHistory(
  db: Sql,
  organisation: string,
  company: string,
  product: string,
): Promise<ProductChange[] | null> {
  if (!(await readOwnProduct(db, organisation, company, product))) return null;
  const { rev, value, changedAt } = ownProductChange;
  const rows = await db
    .select({ rev, value, changedAt, by: user.name })
    .from(ownProductChange)
    .leftJoin(user, eq(user.id, ownProductChange.changedBy))
    .where(eq(ownProductChange.product, product))
    .orderBy(desc(rev))
    .limit(mostChanges);
  return rows.map((row) => ({ ...row, changedAt: row.changedAt.toISOString() }));
}

async function read(db: Sql, which: SQL): Promise<OwnProduct[]> {
  const rows = await db
    .select({
      id: ownProduct.id,
      rev: ownProductChange.rev,
      draft: ownProductChange.value,
      listed: ownProduct.listed,
      listedAt: ownProduct.listedAt,
      archived: ownProduct.archived,
      changedAt: ownProductChange.changedAt,
      by: user.name,
    })
    .from(ownProduct)
    .innerJoin(
      ownProductChange,
      and(
        eq(ownProductChange.product, ownProduct.id),
        sql`${ownProductChange.rev} = (
          select max(l.rev) from own_product_change l where l.product = ${ownProduct.id})`,
      ),
    )
    .leftJoin(user, eq(user.id, ownProductChange.changedBy))
    .where(which)
    .orderBy(ownProduct.ordinal, ownProduct.id);
  return rows.map((row) => ({
    ...row,
    listedAt: row.listedAt?.toISOString() ?? null,
    changedAt: row.changedAt.toISOString(),
  }));
}
