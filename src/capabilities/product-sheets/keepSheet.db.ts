import { sql } from 'drizzle-orm';
import { runsPage } from '#capabilities/company-pages/draftPage.db.ts';
import type { OwnStanding } from '#capabilities/product-sheets/planSheet.ts';
import type { AppliedSheet, SheetStep } from '#capabilities/product-sheets/productSheet.ts';
import { productSheet } from '#capabilities/product-sheets/sheetTables.db.ts';
import { readOwnProducts } from '#capabilities/products/ownProducts.db.ts';
import { rowsOf, type Sql } from '#server/database.ts';

/** Applied files of a company that are listed. */
const mostListed = 10;

interface ReadSheet {
  readonly organisation: string;
  readonly company: string;
  readonly file: string;
  readonly steps: readonly SheetStep[];
  readonly problems: number;
}

/** Keeps what a file would do for a day, while its dry run is looked at; answers its id. */
export async function keepSheet(db: Sql, sheet: ReadSheet): Promise<string> {
  const [row] = await db.insert(productSheet).values(sheet).returning({ id: productSheet.id });
  return (row as { id: string }).id;
}

/** Deletes files that nobody applied within a day. */
export async function sweepSheets(db: Sql): Promise<void> {
  await db.execute(
    sql`delete from product_sheet
        where applied_at is null and read_at < clock_timestamp() - interval '1 day'`,
  );
}

/** The products of a company as a file meets them; null where the organisation does not run its page. */
export async function readOwnStanding(
  db: Sql,
  organisation: string,
  company: string,
): Promise<OwnStanding | null> {
  const own = await readOwnProducts(db, organisation, company);
  if (own === null) return null;
  const rows = await rowsOf<{ product: string }>(
    db,
    sql`select distinct r.product from product_sheet s
        join product_sheet_row r on r.sheet = s.id and (r.rev_before is null or r.was_archived)
        join own_product o on o.id = r.product and o.archived and o.listed is null
        where s.company = ${company} and s.undone_at is not null`,
  );
  return { own, putAway: new Set(rows.map(({ product }) => product)) };
}

/** Files that were applied to the products of a company, the latest first; null where the organisation does not run its page. */
export async function listAppliedSheets(
  db: Sql,
  organisation: string,
  company: string,
): Promise<AppliedSheet[] | null> {
  if (!(await runsPage(db, organisation, company))) return null;
  const rows = await rowsOf<
    Omit<AppliedSheet, 'appliedAt' | 'undoneAt'> & {
      readonly appliedAt: string | Date;
      readonly undoneAt: string | Date | null;
    }
  >(
    db,
    sql`select s.id::text as id, s.file, s.applied_at as "appliedAt", s.undone_at as "undoneAt",
          (count(*) filter (where r.product is not null and r.rev_before is null))::integer as made,
          (count(*) filter (where r.rev_before is not null))::integer as changed,
          (count(*) filter (where o.id is not null))::integer as undoable
        from product_sheet s
        left join product_sheet_row r on r.sheet = s.id
        left join own_product o on o.id = r.product and not o.archived
          and (r.rev_before is not null or o.listed is null)
          and r.rev = (select max(c.rev) from own_product_change c where c.product = r.product)
        where s.company = ${company} and s.organisation = ${organisation}::uuid
          and s.applied_at is not null
        group by s.id order by s.applied_at desc limit ${mostListed}`,
  );
  const told = (moment: string | Date): string => new Date(moment).toISOString();
  return rows.map((row) => ({
    ...row,
    appliedAt: told(row.appliedAt),
    undoneAt: row.undoneAt && told(row.undoneAt),
  }));
}
