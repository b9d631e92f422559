import { eq, sql } from 'drizzle-orm';
import { appendAudit } from '#capabilities/audit/audit.db.ts';
import type { PageEditor } from '#capabilities/company-pages/companyPage.ts';
import { hasCode, latestRev, mayChange } from '#capabilities/products/changeProduct.db.ts';
import type { ProductAct, ProductRefusal } from '#capabilities/products/ownProduct.ts';
import { ownProduct } from '#capabilities/products/productTables.db.ts';
import { rowsOf, type Sql } from '#server/database.ts';
import { err, ok, type Result } from '#shared/result.ts';

/** `touches`: what everybody sees has changed. */
type Done = Result<{ readonly touches: boolean }, ProductRefusal>;

interface Standing {
  readonly archived: boolean;
  readonly listed: boolean;
  /** The draft says the same as what is listed. */
  readonly same: boolean;
  readonly code: string | null;
}

/**
 * Lists a product for everybody as its draft says at `rev`, takes it off, archives it, takes it back from there, or
 * deletes it with its history, which one that is listed refuses.
 */
export async function actOnProduct(
  tx: Sql,
  editor: PageEditor,
  company: string,
  product: string,
  act: ProductAct,
): Promise<Done> {
  if (!(await mayChange(tx, editor, company))) return err('missing');
  const rev = await latestRev(tx, company, product);
  if (rev === null) return err('missing');
  const { archived, listed, same, code } = await standing(tx, product, rev);
  switch (act.kind) {
    case 'list':
      if (archived) return err('archived');
      if (act.rev !== rev) return err('changed');
      if (listed && same) return err('unchanged');
      await listDraft(tx, editor, product, rev);
      break;
    case 'unlist':
      if (!listed) return err('unchanged');
      await change(tx, product, { listed: null, listedBy: null, listedAt: null });
      break;
    case 'archive':
      if (archived) return err('unchanged');
      await change(tx, product, { archived: true });
      break;
    case 'restore':
      if (!archived) return err('unchanged');
      if (await hasCode(tx, company, product, code)) return err('code-taken');
      await change(tx, product, { archived: false });
      break;
    case 'delete':
      if (listed && !archived) return err('listed');
      await tx.delete(ownProduct).where(eq(ownProduct.id, product));
  }
  await appendAudit(tx, {
    actor: `user:${editor.user}`,
    action: `product.${act.kind}`,
    subject: `product:${product}`,
    after: { company, organisation: editor.organisation, rev },
  });
  return ok({ touches: listed || act.kind === 'list' || archived || act.kind === 'archive' });
}

/** Lists every product of a company whose draft says otherwise than what is listed; answers how many. */
export async function listChanged(
  tx: Sql,
  editor: PageEditor,
  company: string,
): Promise<Result<{ readonly touches: boolean; readonly listed: number }, ProductRefusal>> {
  if (!(await mayChange(tx, editor, company))) return err('missing');
  const waiting = await rowsOf<{ id: string; rev: number }>(
    tx,
    sql`select o.id, c.rev from own_product o
        join own_product_change c on c.product = o.id and c.rev = (
          select max(l.rev) from own_product_change l where l.product = o.id)
        where o.company = ${company} and not o.archived and o.listed is distinct from c.value
        order by o.ordinal, o.id`,
  );
  for (const { id, rev } of waiting) await listDraft(tx, editor, id, rev);
  if (waiting.length > 0) {
    await appendAudit(tx, {
      actor: `user:${editor.user}`,
      action: 'product.list',
      subject: `company:${company}`,
      after: { organisation: editor.organisation, products: waiting.map(({ id }) => id) },
    });
  }
  return ok({ touches: waiting.length > 0, listed: waiting.length });
}

/** Puts the products of a company in this order; refused where they are not the ones it has. */
export async function orderProducts(
  tx: Sql,
  editor: PageEditor,
  company: string,
  ids: readonly string[],
): Promise<Done> {
  if (!(await mayChange(tx, editor, company))) return err('missing');
  const rows = await tx
    .select({ id: ownProduct.id })
    .from(ownProduct)
    .where(eq(ownProduct.company, company));
  const named = new Set(ids);
  const isWhole = rows.length === ids.length && rows.every(({ id }) => named.has(id));
  if (!isWhole || named.size !== ids.length) return err('changed');
  await tx.execute(
    sql`update own_product o set ordinal = n.ordinal
        from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb) with ordinality n(id, ordinal)
        where o.id = n.id and o.company = ${company}`,
  );
  return ok({ touches: true });
}

const change = (tx: Sql, product: string, to: Partial<typeof ownProduct.$inferInsert>) =>
  tx.update(ownProduct).set(to).where(eq(ownProduct.id, product));

const listDraft = (tx: Sql, { user }: PageEditor, product: string, rev: number) =>
  tx.execute(
    sql`update own_product set listed_by = ${user}, listed_at = clock_timestamp(),
          listed = (select value from own_product_change where product = ${product} and rev = ${rev})
        where id = ${product}`,
  );

async function standing(tx: Sql, product: string, rev: number): Promise<Standing> {
  const [row] = await rowsOf<Standing>(
    tx,
    sql`select o.archived, o.listed is not null as listed, coalesce(o.listed = c.value, false) as same,
          c.value->>'code' as code
        from own_product o join own_product_change c on c.product = o.id and c.rev = ${rev}
        where o.id = ${product}`,
  );
  return row as Standing;
}
