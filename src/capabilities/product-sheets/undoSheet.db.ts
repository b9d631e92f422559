import { and, eq, inArray, sql } from 'drizzle-orm';
import type { PageEditor } from '#capabilities/company-pages/companyPage.ts';
import { acceptSteps } from '#capabilities/product-sheets/acceptSteps.ts';
import type {
  SheetRefusal,
  SheetStep,
  UndoneSheet,
} from '#capabilities/product-sheets/productSheet.ts';
import { productSheet } from '#capabilities/product-sheets/sheetTables.db.ts';
import { writeDrafts } from '#capabilities/product-sheets/writeDrafts.db.ts';
import { mayChange } from '#capabilities/products/changeProduct.db.ts';
import type { OwnProduct } from '#capabilities/products/ownProduct.ts';
import { readOwnProducts } from '#capabilities/products/ownProducts.db.ts';
import { ownProduct } from '#capabilities/products/productTables.db.ts';
import type { StatedProduct } from '#capabilities/products/statedProduct.ts';
import { rowsOf, type Sql } from '#server/database.ts';
import { err, ok, type Result } from '#shared/result.ts';

interface Row {
  readonly product: string;
  readonly rev: number;
  /** Revision of its draft before the file; null of a product that the file made. */
  readonly revBefore: number | null;
  readonly wasArchived: boolean;
  readonly before: StatedProduct | null;
}

/**
 * Takes a file back, or forgets it where it was not applied: what nobody has changed since gets its former draft as a new revision, what the file
 * made is archived. What somebody has changed or listed since stays.
 */
export async function undoSheet(
  tx: Sql,
  editor: PageEditor,
  company: string,
  sheet: string,
): Promise<Result<UndoneSheet, SheetRefusal>> {
  if (!(await mayChange(tx, editor, company))) return err('missing');
  const [kept] = await tx
    .select({ appliedAt: productSheet.appliedAt, undoneAt: productSheet.undoneAt })
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
  if (!kept.appliedAt) {
    await tx.delete(productSheet).where(eq(productSheet.id, sheet));
    return ok({ undone: 0, kept: 0 });
  }
  if (kept.undoneAt) return err('undone');
  const own = (await readOwnProducts(tx, editor.organisation, company)) ?? [];
  const rows = await readRows(tx, sheet);
  const { former, away } = takenBack(rows, own);
  const undone = new Set([...former.map(({ product }) => product), ...away]);
  if (undone.size === 0) return err('changed');
  await writeDrafts(tx, editor, company, former);
  if (away.length > 0) {
    await tx.update(ownProduct).set({ archived: true }).where(inArray(ownProduct.id, away));
  }
  await tx
    .update(productSheet)
    .set({ undoneAt: sql`clock_timestamp()` as unknown as Date })
    .where(eq(productSheet.id, sheet));
  return ok({ undone: undone.size, kept: rows.length - undone.size });
}

/** Drafts to be written as they were, and products to be put away: only of what stands as the file left it. */
function takenBack(rows: readonly Row[], own: readonly OwnProduct[]) {
  const byId = new Map(own.map((product) => [product.id, product]));
  const untouched = rows.filter(({ product, rev, revBefore, wasArchived }) => {
    const now = byId.get(product);
    const isHidden = now?.listed === null || (revBefore !== null && !wasArchived);
    return now !== undefined && now.rev === rev && !now.archived && isHidden;
  });
  const isAway = ({ revBefore, wasArchived }: Row) => revBefore === null || wasArchived;
  const made = new Set(
    untouched.filter(({ revBefore }) => revBefore === null).map(({ product }) => product),
  );
  const away = untouched.filter(isAway).map(({ product }) => product);
  const steps = untouched.flatMap(({ product, rev, revBefore, before }): SheetStep[] =>
    before !== null && rev !== revBefore
      ? [{ sheet: null, row: 0, target: { product, rev }, value: before }]
      : [],
  );
  const others = own.filter(({ id }) => !made.has(id));
  const { accepted } = acceptSteps(steps, others, new Set());
  const former = accepted.map(({ target, value }) => ({
    product: target?.product ?? '',
    rev: (target?.rev ?? 0) + 1,
    value,
  }));
  return { former, away };
}

const readRows = (tx: Sql, sheet: string): Promise<Row[]> =>
  rowsOf<Row>(
    tx,
    sql`select r.product, r.rev, r.rev_before as "revBefore", r.was_archived as "wasArchived",
          b.value as before
        from product_sheet_row r
        left join own_product_change b on b.product = r.product and b.rev = r.rev_before
        where r.sheet = ${sheet}::uuid`,
  );
