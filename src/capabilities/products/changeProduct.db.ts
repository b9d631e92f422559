import { and, count, eq, max, ne, sql } from 'drizzle-orm';
import type { PageEditor } from '#capabilities/company-pages/companyPage.ts';
import { runsPage } from '#capabilities/company-pages/draftPage.db.ts';
import { mostProducts, type ProductRefusal, productId } from '#capabilities/products/ownProduct.ts';
import { ownProduct, ownProductChange } from '#capabilities/products/productTables.db.ts';
import type { StatedProduct } from '#capabilities/products/statedProduct.ts';
import { rowsOf, type Sql } from '#server/database.ts';
import { err, ok, type Result } from '#shared/result.ts';

interface NewProduct {
  /** Random letters and digits that its form drew: the same again makes no second one. */
  readonly key: string;
  readonly value: StatedProduct;
  /** A product of the company that is known from public sources, which this one stands for from now on. */
  readonly instead?: string | undefined;
}

type Revised = Result<{ id: string; rev: number }, ProductRefusal>;

/** Makes a product in the draft of a company, last in its order. */
export async function makeProduct(
  tx: Sql,
  editor: PageEditor,
  company: string,
  { key, value, instead }: NewProduct,
): Promise<Revised> {
  if (!(await mayChange(tx, editor, company))) return err('missing');
  if (instead !== undefined && !(await isKnownOf(tx, company, instead))) return err('missing');
  const id = instead ?? productId(company, key);
  const [same] = await rowsOf<{ same: boolean }>(
    tx,
    sql`select value = ${JSON.stringify(value)}::jsonb as same from own_product_change
        where product = ${id} and rev = 1`,
  );
  if (same) return same.same ? ok({ id, rev: 1 }) : err('changed');
  if (await hasCode(tx, company, id, value.code)) return err('code-taken');
  const [own] = await tx
    .select({ products: count(), last: max(ownProduct.ordinal) })
    .from(ownProduct)
    .where(eq(ownProduct.company, company));
  if ((own?.products ?? 0) >= mostProducts) return err('too-many');
  const { organisation, user: changedBy } = editor;
  await tx.insert(ownProduct).values({ id, company, organisation, ordinal: (own?.last ?? 0) + 1 });
  await tx.insert(ownProductChange).values({ product: id, rev: 1, value, organisation, changedBy });
  return ok({ id, rev: 1 });
}

/** States a product anew in its draft; refused where somebody else has changed it since `rev`. */
export async function saveProduct(
  tx: Sql,
  editor: PageEditor,
  company: string,
  product: string,
  { rev, value }: { readonly rev: number; readonly value: StatedProduct },
): Promise<Revised> {
  if (!(await mayChange(tx, editor, company))) return err('missing');
  const latest = await latestRev(tx, company, product);
  if (latest === null) return err('missing');
  if (latest !== rev) return err('changed');
  if (await hasCode(tx, company, product, value.code)) return err('code-taken');
  const { organisation, user: changedBy } = editor;
  const next = { product, rev: rev + 1, value, organisation, changedBy };
  await tx.insert(ownProductChange).values(next);
  return ok({ id: product, rev: rev + 1 });
}

/** Revision of a product’s draft; null where the company has none of that name. */
export async function latestRev(tx: Sql, company: string, product: string): Promise<number | null> {
  const [row] = await tx
    .select({ rev: max(ownProductChange.rev) })
    .from(ownProductChange)
    .innerJoin(ownProduct, eq(ownProduct.id, ownProductChange.product))
    .where(and(eq(ownProduct.company, company), eq(ownProduct.id, product)));
  return row?.rev ?? null;
}

/** True where the editor runs the page; holds the products of the company until the transaction ends. */
export async function mayChange(
  tx: Sql,
  { organisation }: PageEditor,
  company: string,
): Promise<boolean> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`products ${company}`}, 0))`,
  );
  return runsPage(tx, organisation, company);
}

async function isKnownOf(tx: Sql, company: string, product: string): Promise<boolean> {
  const found = await rowsOf(
    tx,
    sql`select 1 from product where id = ${product} and company = ${company}`,
  );
  return found.length > 0;
}

/** True where another product of the company that is not archived has that number. */
export async function hasCode(
  tx: Sql,
  company: string,
  product: string,
  code: string | null | undefined,
): Promise<boolean> {
  if (code == null) return false;
  const found = await tx
    .select({ id: ownProduct.id })
    .from(ownProduct)
    .where(
      and(
        eq(ownProduct.company, company),
        eq(ownProduct.archived, false),
        ne(ownProduct.id, product),
        sql`(select c.value->>'code' from own_product_change c where c.product = ${ownProduct.id}
             order by c.rev desc limit 1) = ${code}`,
      ),
    )
    .limit(1);
  return found.length > 0;
}
