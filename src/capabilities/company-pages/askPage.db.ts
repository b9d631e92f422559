import { sql } from 'drizzle-orm';
import { ownersToTell } from '#capabilities/accounts/peopleToTell.db.ts';
import { ownerOf } from '#capabilities/claims/ownership.db.ts';
import { askMail } from '#capabilities/company-pages/pageMail.ts';
import type { AskableName } from '#capabilities/company-pages/pageSection.ts';
import { rowsOf, type Sql } from '#server/database.ts';
import { queueMail } from '#server/outbox.ts';
import type { LocalText } from '#shared/localText.ts';

/** Days between two mails to those who run a page that something is asked for. */
const daysBetween = 7;

/**
 * Counts that readers ask for parts of a page. Those who run it are told at most once a week, of everything asked for
 * since. Answers false where no such page is shown, or nobody runs it.
 */
export async function askPage(
  tx: Sql,
  company: string,
  sections: readonly AskableName[],
  publicUrl: string,
): Promise<boolean> {
  const [shown] = await rowsOf<{ name: LocalText }>(
    tx,
    sql`select name from shown_company where id = ${company}`,
  );
  const owner = shown ? await ownerOf(tx, company) : null;
  if (!shown || owner === null) return false;
  for (const section of sections) {
    await tx.execute(sql`
      insert into page_ask as a (company, section) values (${company}, ${section})
      on conflict (company, section) do update set asked = a.asked + 1`);
  }
  const [told] = await rowsOf<{ recently: boolean }>(
    tx,
    sql`select coalesce(max(told_at) > clock_timestamp() - make_interval(days => ${daysBetween}), false) as recently
        from page_ask where company = ${company}`,
  );
  if (told?.recently) return true;
  const asked = await rowsOf<{ section: AskableName }>(
    tx,
    sql`update page_ask set told_at = clock_timestamp(), asked = 0
        where company = ${company} and asked > 0 returning section`,
  );
  const wanted = asked.map(({ section }) => section);
  for (const person of await ownersToTell(tx, owner, null)) {
    await queueMail(tx, askMail(person, { company, name: shown.name, publicUrl }, wanted));
  }
  return true;
}
