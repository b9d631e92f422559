import { sql } from 'drizzle-orm';
import { rowsOf, type Sql } from '#server/database.ts';
import { aLine, anRfq } from './quoting.ts';

/** A request that one organisation has sent to another, whose page it is for a company of its own. */
export async function makeMatrixRfq(
  db: Sql,
  { buyer, supplier }: { readonly buyer: string; readonly supplier: string },
): Promise<{ rfq: string; bid: string }> {
  const company = crypto.randomUUID();
  await db.execute(sql`insert into claim (organisation, company, business_number, document_type, document_bytes, document_hash, state)
    values (${supplier}::uuid, ${company}, '1234567891', 'image/jpeg', 1, 'x', 'approved')`);
  const line = aLine({ bands: [], target: null, withinDays: null, files: [] });
  const more = { note: '', rounds: 1, contact: '', certificates: [], files: [], sealed: false };
  const terms = { currency: 'KRW', vat: 10, place: '', incoterm: null, payment: '' };
  const value = anRfq({ ...more, lines: [line], terms: { ...terms, validUntil: null } });
  const [made] = await rowsOf<{ rfq: string; bid: string }>(
    db,
    sql`with r as (insert into rfq (client, organisation, value, sealed, state, sent_at)
          values (gen_random_uuid(), ${buyer}::uuid, ${JSON.stringify(value)}::jsonb, false, 'open', now())
          returning id),
        d as (insert into rfq_round (rfq, number, deadline, value)
          select id, 1, now() + interval '1 day', ${JSON.stringify(value)}::jsonb from r)
        insert into rfq_bid (rfq, company, organisation)
        select id, ${company}, ${supplier}::uuid from r returning rfq, id as bid`,
  );
  return made as { rfq: string; bid: string };
}

/** A file of a request, or of a bid. */
export async function makeMatrixFile(
  db: Sql,
  { rfq, bid }: { readonly rfq: string | null; readonly bid: string | null },
): Promise<string> {
  const [made] = await rowsOf<{ id: string }>(
    db,
    sql`with p as (insert into private_file (name, holder, type, bytes)
          values (${crypto.randomUUID()}, 'rfq', 'image/jpeg', '\\x00') returning name)
        insert into rfq_file (rfq, bid, name, type, bytes, stored)
        select ${rfq}::uuid, ${bid}::uuid, 'x.jpg', 'image/jpeg', 1, name from p returning id`,
  );
  return (made as { id: string }).id;
}
