import { sql } from 'drizzle-orm';
import type { PublicPage } from '#capabilities/moderation/publicPage.ts';
import { rowsOf, type Sql } from '#server/database.ts';
import type { LocalText } from '#shared/localText.ts';

/** A page, shown or not, and who answers for it. */
export interface OwnedPage {
  readonly name: LocalText;
  readonly company: { readonly id: string; readonly name: LocalText };
  /** Organisation that runs it; null where nobody does. */
  readonly owner: { readonly id: string; readonly name: string } | null;
}

interface Row {
  readonly name: LocalText;
  readonly company: string;
  readonly companyName: LocalText;
  readonly owner: string | null;
  readonly ownerName: string | null;
}

/** Reads a page with who answers for it, hidden or not; null where there is none. */
export async function readOwnedPage(db: Sql, { kind, id }: PublicPage): Promise<OwnedPage | null> {
  const page =
    kind === 'company'
      ? sql`select name, id as company from company where id = ${id}`
      : sql`select name, company from known_product where id = ${id}`;
  const [row] = await rowsOf<Row>(
    db,
    sql`select p.name, c.id as company, c.name as "companyName",
          o.id::text as owner, o.name as "ownerName"
        from (${page}) p join company c on c.id = p.company
        left join claim k on k.company = c.id and k.state = 'approved'
        left join organisation o on o.id = k.organisation`,
  );
  if (!row) return null;
  const { name, company, companyName, owner, ownerName } = row;
  return {
    name,
    company: { id: company, name: companyName },
    owner: owner === null ? null : { id: owner, name: ownerName ?? '' },
  };
}

/** True where anybody can see the page now. */
export async function isShown(db: Sql, { kind, id }: PublicPage): Promise<boolean> {
  const view = kind === 'company' ? sql`shown_company` : sql`shown_product`;
  return (await rowsOf(db, sql`select 1 from ${view} where id = ${id}`)).length > 0;
}
