import { sql } from 'drizzle-orm';
import { rowsOf, type Sql } from '#server/database.ts';

/** Who stands on both sides of one company’s place in a request; an organisation is null where it is gone. */
export interface DealParts {
  readonly buyer: { readonly id: string | null; readonly name: string };
  readonly supplier: { readonly id: string | null; readonly company: string };
  /** Today by the clock of the place, `2026-11-30`. */
  readonly today: string;
  /** Day of the award; null while there is none. */
  readonly awardedOn: string | null;
}

/** Both sides of a place in a request by its id; null where there is none. */
export async function readDealParts(db: Sql, bid: string): Promise<DealParts | null> {
  const [row] = await rowsOf<{
    buyer: string | null;
    name: string | null;
    supplier: string | null;
    company: string;
    today: string;
    awardedOn: string | null;
  }>(
    db,
    sql`select r.organisation as buyer, o.name, b.organisation as supplier, b.company,
          to_char(clock_timestamp() at time zone 'Asia/Seoul', 'YYYY-MM-DD') as today,
          (select to_char(max(a.acted_at) at time zone 'Asia/Seoul', 'YYYY-MM-DD') from rfq_act a
            where a.rfq = r.id and a.kind = 'award') as "awardedOn"
        from rfq_bid b join rfq r on r.id = b.rfq
        left join organisation o on o.id = r.organisation
        where b.id = ${bid}::uuid`,
  );
  if (!row) return null;
  const { buyer, name, supplier, company, today, awardedOn } = row;
  return {
    buyer: { id: buyer, name: name ?? '–' },
    supplier: { id: supplier, company },
    ...{ today, awardedOn },
  };
}
