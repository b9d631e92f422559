import { sql } from 'drizzle-orm';
import { countryName } from '#capabilities/company-pages/countryName.ts';
import { readDraftContent } from '#capabilities/company-pages/draftPage.db.ts';
import { pictureFolder } from '#capabilities/pictures/picture.ts';
import type { TradeCompany, TradeRecord } from '#capabilities/product-sheets/tradeRecord.ts';
import { readOwnProducts } from '#capabilities/products/ownProducts.db.ts';
import { rowsOf, type Sql } from '#server/database.ts';
import type { LocalText } from '#shared/localText.ts';

/**
 * What a company states of itself and its products in its drafts, for export sites; null where the organisation does
 * not run its page. Certificates that are over and pictures that nobody else may see are left out.
 */
export async function readTradeRecord(
  db: Sql,
  organisation: string,
  company: string,
  publicUrl: string,
): Promise<TradeRecord | null> {
  const own = await readOwnProducts(db, organisation, company);
  if (own === null) return null;
  const standing = own.filter(({ archived }) => !archived);
  const pictures = standing.flatMap(({ draft }) => draft.pictures);
  const shown = new Set(
    (
      await rowsOf<{ id: string }>(
        db,
        sql`select distinct id::text as id from shown_picture
            where id in (select p::uuid from jsonb_array_elements_text(${JSON.stringify(pictures)}::jsonb) p)`,
      )
    ).map(({ id }) => id),
  );
  return {
    company: await readCompany(db, company),
    products: standing.map(({ id, draft }) => ({
      id,
      stated: draft,
      pictures: draft.pictures
        .filter((picture) => shown.has(picture))
        .map((picture) => `${publicUrl}${pictureFolder(picture, null)}/large.webp`),
    })),
  };
}

async function readCompany(db: Sql, company: string): Promise<TradeCompany> {
  const [row] = await rowsOf<{ name: LocalText; today: string }>(
    db,
    sql`select name, to_char(clock_timestamp() at time zone 'Asia/Seoul', 'YYYY-MM-DD') as today
        from company where id = ${company}`,
  );
  const { about, contact, certificates, trade } = await readDraftContent(db, company);
  const name = row?.name ?? { ko: '' };
  const today = row?.today ?? '';
  return {
    nameKo: name.ko,
    nameEn: name.en && !name.unofficial?.includes('en') ? name.en : null,
    aboutEn: about?.en || null,
    website: contact?.website ?? null,
    department: contact?.department || null,
    phone: contact?.phone ?? null,
    email: contact?.email ?? null,
    certificates: (certificates ?? [])
      .filter(({ expires }) => expires === undefined || expires >= today)
      .map(({ standard, number }) => [standard, number].filter(Boolean).join(' ')),
    countries: (trade?.countries ?? []).map((code) => countryName(code, 'en')),
  };
}
