import { sql } from 'drizzle-orm';
import type { PageEditor } from '#capabilities/company-pages/companyPage.ts';
import type { StatedProduct } from '#capabilities/products/statedProduct.ts';
import type { Sql } from '#server/database.ts';

interface WrittenDraft {
  readonly product: string;
  /** 1 of a product that is made. */
  readonly rev: number;
  readonly value: StatedProduct;
}

/**
 * Writes many drafts of a company’s products at once; new ones come last in its order. Only for whoever holds the
 * company’s products and has seen that these revisions are the next ones.
 */
export async function writeDrafts(
  tx: Sql,
  { organisation, user }: PageEditor,
  company: string,
  drafts: readonly WrittenDraft[],
): Promise<void> {
  const made = drafts.filter(({ rev }) => rev === 1).map(({ product }) => product);
  if (made.length > 0) {
    await tx.execute(sql`
      insert into own_product (id, company, organisation, ordinal)
      select n.id, ${company}, ${organisation}::uuid, n.nth::integer + coalesce(
        (select max(ordinal) from own_product where company = ${company}), 0)
      from jsonb_array_elements_text(${JSON.stringify(made)}::jsonb) with ordinality as n(id, nth)`);
  }
  if (drafts.length === 0) return;
  await tx.execute(sql`
    insert into own_product_change (product, rev, value, organisation, changed_by)
    select r.product, r.rev, r.value, ${organisation}::uuid, ${user}
    from jsonb_to_recordset(${JSON.stringify(drafts)}::jsonb) as r(product text, rev integer, value jsonb)`);
}
