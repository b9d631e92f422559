import { randomBytes } from 'node:crypto';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { PageEditor } from '#capabilities/company-pages/companyPage.ts';
import { acceptSteps } from '#capabilities/product-sheets/acceptSteps.ts';
import { changesOf } from '#capabilities/product-sheets/changesOf.ts';
import { readOwnStanding } from '#capabilities/product-sheets/keepSheet.db.ts';
import type {
  SheetOutcome,
  SheetRefusal,
  SheetStep,
} from '#capabilities/product-sheets/productSheet.ts';
import { productSheet } from '#capabilities/product-sheets/sheetTables.db.ts';
import { writeDrafts } from '#capabilities/product-sheets/writeDrafts.db.ts';
import { mayChange } from '#capabilities/products/changeProduct.db.ts';
import { type OwnProduct, productId } from '#capabilities/products/ownProduct.ts';
import { ownProduct } from '#capabilities/products/productTables.db.ts';
import type { Sql } from '#server/database.ts';
import { err, ok, type Result } from '#shared/result.ts';

/**
 * Takes the steps of a file to the drafts of a company’s products; nothing is listed by it. Where rows were left out
 * because something is wrong with them, only with `leaveOut`.
 */
export async function applySheet(
  tx: Sql,
  editor: PageEditor,
  company: string,
  sheet: string,
  leaveOut: boolean,
): Promise<Result<SheetOutcome, SheetRefusal>> {
  if (!(await mayChange(tx, editor, company))) return err('missing');
  const [kept] = await tx
    .select()
    .from(productSheet)
    .where(
      and(
        eq(productSheet.id, sheet),
        eq(productSheet.organisation, editor.organisation),
        eq(productSheet.company, company),
      ),
    )
    .for('update');
  if (!kept) return err('missing');
  if (kept.steps === null) return err('applied');
  if (kept.problems > 0 && !leaveOut) return err('problems');
  if (kept.steps.length === 0) return err('nothing');
  const standing = await readOwnStanding(tx, editor.organisation, company);
  const { own, putAway } = standing ?? { own: [], putAway: new Set<string>() };
  const { accepted, refused } = acceptSteps(kept.steps, own, putAway);
  const byId = new Map(own.map((product) => [product.id, product]));
  const rows = accepted.map((step) => rowOf(step, company, byId));
  await writeDrafts(
    tx,
    editor,
    company,
    rows.filter(({ writes }) => writes),
  );
  const back = rows.filter(({ wasArchived }) => wasArchived).map(({ product }) => product);
  if (back.length > 0) {
    await tx.update(ownProduct).set({ archived: false }).where(inArray(ownProduct.id, back));
  }
  if (rows.length > 0) {
    await tx.execute(sql`
      insert into product_sheet_row (sheet, product, rev, rev_before, was_archived)
      select ${sheet}::uuid, r.product, r.rev, r."revBefore", r."wasArchived"
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as r(product text, rev integer, "revBefore" integer, "wasArchived" boolean)`);
  }
  await tx
    .update(productSheet)
    .set({ steps: null, appliedAt: sql`clock_timestamp()` as unknown as Date })
    .where(eq(productSheet.id, sheet));
  return ok({
    made: rows.filter(({ revBefore }) => revBefore === null).length,
    changed: rows.filter(({ revBefore }) => revBefore !== null).length,
    conflicts: [...refused].map(([{ sheet, row, value }, reason]) => ({
      ...{ sheet, row, reason, name: value.name.ko },
    })),
  });
}

/** A step as the row that remembers it; a product that only comes back from the archive is not written anew. */
function rowOf({ target, value }: SheetStep, company: string, own: Map<string, OwnProduct>) {
  if (target === null) {
    const product = productId(company, randomBytes(6).toString('hex'));
    return { product, rev: 1, revBefore: null, wasArchived: false, value, writes: true };
  }
  const { id, rev, draft, archived } = own.get(target.product) as OwnProduct;
  const writes = changesOf(draft, value, 'ko').length > 0;
  return {
    ...{ product: id, rev: writes ? rev + 1 : rev, revBefore: rev },
    ...{ wasArchived: archived, value, writes },
  };
}
