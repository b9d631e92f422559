import { sql } from 'drizzle-orm';
import { ownersToTell } from '#capabilities/accounts/peopleToTell.db.ts';
import { endingMail } from '#capabilities/company-pages/pageMail.ts';
import { type Database, rowsOf } from '#server/database.ts';
import { queueMail } from '#server/outbox.ts';
import type { LocalText } from '#shared/localText.ts';

/** Days before the last day of a certificate on which those who run the page are told. */
const daysBefore = [60, 30, 7];

interface Ending {
  readonly company: string;
  readonly name: LocalText;
  readonly organisation: string;
  readonly standard: string;
  readonly certificate: string;
  readonly expires: string;
  readonly days: number;
}

/**
 * Mails those who run a page of every certificate on it that ends within 60, 30 or 7 days: of each once a step,
 * however many instances look, and only of the nearest step after an outage. Answers how many were warned of.
 */
export function warnOfCertificates(database: Database, publicUrl: string): Promise<number> {
  return database.transaction(async (tx) => {
    const ending = await rowsOf<Ending>(
      tx,
      sql`select distinct on (e.company, certificate, c.expires)
            e.company, o.name, k.organisation::text as organisation, c.standard,
            concat_ws(' ', c.standard, c.number) as certificate, c.expires::text as expires, s.days
          from shown_edition e
          join shown_company o on o.id = e.company
          join claim k on k.company = e.company and k.state = 'approved'
          cross join lateral jsonb_to_recordset(
            case when jsonb_typeof(e.content->'certificates') = 'array'
              then e.content->'certificates' else '[]' end
          ) as c(standard text, number text, expires date)
          cross join lateral (values ${sql.join(
            daysBefore.map((days) => sql`(${days}::integer)`),
            sql`, `,
          )}) as s(days)
          where c.expires between (clock_timestamp() at time zone 'Asia/Seoul')::date
            and (clock_timestamp() at time zone 'Asia/Seoul')::date + s.days
          order by e.company, certificate, c.expires, s.days`,
    );
    let warned = 0;
    for (const one of ending) {
      const made = await rowsOf(
        tx,
        sql`insert into certificate_warning (company, certificate, expires, days)
            values (${one.company}, ${one.certificate}, ${one.expires}, ${one.days})
            on conflict do nothing returning 1`,
      );
      if (made.length === 0) continue;
      warned++;
      const occasion = { company: one.company, name: one.name, publicUrl };
      for (const person of await ownersToTell(tx, one.organisation, null)) {
        await queueMail(tx, endingMail(person, occasion, one.standard, one.expires));
      }
    }
    return warned;
  });
}
