import { type SQL, sql } from 'drizzle-orm';
import { ownerOf } from '#capabilities/claims/ownership.db.ts';
import { askLimits, sameTextKey, type Trust } from '#capabilities/inquiries/askLimit.ts';
import type { AskedAnswer, AskRefusal, NewInquiry } from '#capabilities/inquiries/inquiry.ts';
import { attachFiles, holdFiles } from '#capabilities/inquiries/inquiryFile.db.ts';
import { mailOtherSide, tellOfThread } from '#capabilities/inquiries/tellOfInquiry.db.ts';
import { readRow } from '#capabilities/inquiries/threadRow.db.ts';
import { contentHash } from '#server/contentHash.ts';
import { rowsOf, type Sql } from '#server/database.ts';
import type { Language } from '#shared/language.ts';
import { err, ok, type Result } from '#shared/result.ts';

/** Who asks. */
export type Asker =
  | {
      readonly kind: 'guest';
      readonly email: string;
      readonly name: string;
      readonly organisation: string | null;
      readonly language: Language;
    }
  | { readonly kind: 'person'; readonly user: string; readonly language: Language }
  | {
      readonly kind: 'organisation';
      readonly organisation: string;
      readonly user: string;
      readonly language: Language;
    };

/**
 * Keeps an inquiry: a guest's until the address is proven, anybody else's goes to the company at once. The same request
 * twice makes one. Whoever the company has blocked hears the same.
 */
export async function askInquiry(
  tx: Sql,
  asker: Asker,
  asked: NewInquiry,
  trust: Trust,
  publicUrl: string,
): Promise<Result<AskedAnswer, AskRefusal>> {
  const digest = contentHash(new TextEncoder().encode(sameTextKey(asked.subject, asked.text)));
  const others = await sameTextElsewhere(tx, asker, asked.company, digest);
  const again = await askedBefore(tx, asker, asked.client);
  if (again !== null) return ok({ id: again, same: others + 1 });
  const owner = await receiver(tx, asker, asked);
  if (!owner.ok) return owner;
  if (others >= askLimits[trust].sameText) return err('same-text');
  const user = asker.kind === 'guest' ? null : asker.user;
  if (!(await holdFiles(tx, asked.files, user))) return err('files');
  const id = await insert(tx, asker, asked, owner.value, digest);
  if (id === null) {
    const first = await askedBefore(tx, asker, asked.client);
    return first === null ? err('missing') : ok({ id: first, same: others + 1 });
  }
  await tx.execute(
    sql`insert into inquiry_message (inquiry, number, side, author, client, text)
        values (${id}::uuid, 1, 'asker', ${user}, ${asked.client}::uuid, ${asked.text})`,
  );
  await attachFiles(tx, asked.files, id, 1);
  const row = await readRow(tx, id);
  if (asker.kind === 'guest') await mailOtherSide(tx, row, 'confirm', asked.text, publicUrl);
  else {
    await mailOtherSide(tx, row, 'new', asked.text, publicUrl);
    await tellOfThread(tx, row);
  }
  return ok({ id, same: others + 1 });
}

/** The organisation that is to get it, or why none does. */
async function receiver(
  tx: Sql,
  asker: Asker,
  { company, wanted }: NewInquiry,
): Promise<Result<string, AskRefusal>> {
  const shown = await rowsOf(tx, sql`select 1 from shown_company where id = ${company}`);
  if (shown.length === 0) return err('missing');
  const owner = await ownerOf(tx, company);
  if (owner === null) return err('unclaimed');
  const [standing] = await rowsOf<{ guests: boolean; own: boolean; past: boolean }>(
    tx,
    sql`select coalesce((select takes_guests from inquiry_setting where organisation = ${owner}::uuid), true) as guests,
          exists (select from organisation_member m where m.organisation = ${owner}::uuid
            and m.user_id = ${asker.kind === 'guest' ? null : asker.user}) as own,
          coalesce(${wanted ?? null}::date < (clock_timestamp() at time zone 'Asia/Seoul')::date, false) as past`,
  );
  if (asker.kind === 'guest' && !standing?.guests) return err('no-guests');
  if (standing?.own) return err('own');
  return standing?.past ? err('past') : ok(owner);
}

async function insert(
  tx: Sql,
  asker: Asker,
  asked: NewInquiry,
  owner: string,
  digest: string,
): Promise<string | null> {
  const guest = asker.kind === 'guest' ? asker : null;
  const organisation = asker.kind === 'organisation' ? asker.organisation : null;
  const user = asker.kind === 'guest' ? null : asker.user;
  const about = await knownAbout(tx, asked);
  const [made] = await rowsOf<{ id: string }>(
    tx,
    sql`insert into inquiry (client, company, organisation, asker, asker_organisation, asker_user,
          guest_email, guest_name, guest_organisation, mail_language, language, subject, about_kind, about_id,
          quantity, unit, wanted, place, control, contact, digest, state, sent_at, blocked)
        values (${asked.client}::uuid, ${asked.company}, ${owner}::uuid, ${asker.kind}, ${organisation}::uuid,
          ${user}, ${guest?.email ?? null}, ${guest?.name ?? null}, ${guest?.organisation ?? null},
          ${asker.language}, ${asked.language}, ${asked.subject}, ${about?.kind ?? null}, ${about?.id ?? null},
          ${asked.quantity ?? null}::numeric, ${asked.unit ?? null}, ${asked.wanted ?? null}::date,
          ${asked.place || null}, ${asked.control}, ${asked.contact || null}, ${digest},
          ${guest ? 'unconfirmed' : 'new'}, ${guest ? sql`null` : sql`clock_timestamp()`},
          exists (select from inquiry_block b where b.organisation = ${owner}::uuid and ${isBlocked(asker)}))
        on conflict (client) do nothing returning id`,
  );
  return made?.id ?? null;
}

/** What it was asked from, where the company has something to do with it. */
async function knownAbout(tx: Sql, { about, company }: NewInquiry) {
  if (!about) return null;
  const known = await rowsOf(
    tx,
    about.kind === 'product'
      ? sql`select 1 from shown_product where id = ${about.id} and company = ${company}`
      : sql`select 1 from shown_building b join shown_tenancy t on t.site = b.site
            where b.gid = ${about.id} and t.company = ${company}`,
  );
  return known.length > 0 ? about : null;
}

/** Whether block `b` is of this asker. */
function isBlocked(asker: Asker): SQL {
  switch (asker.kind) {
    case 'guest':
      return sql`(b.blocked_email = ${asker.email} or b.blocked_user in (
        select u.id from account_user u where u.email = ${asker.email}))`;
    case 'person':
      return sql`b.blocked_user = ${asker.user}`;
    case 'organisation':
      return sql`b.blocked_organisation = ${asker.organisation}::uuid`;
  }
}

/** Whether inquiry `i` is of this asker. */
function isBy(asker: Asker): SQL {
  switch (asker.kind) {
    case 'guest':
      return sql`i.guest_email = ${asker.email}`;
    case 'person':
      return sql`i.asker = 'person' and i.asker_user = ${asker.user}`;
    case 'organisation':
      return sql`i.asker_organisation = ${asker.organisation}::uuid`;
  }
}

export async function askedBefore(tx: Sql, asker: Asker, client: string): Promise<string | null> {
  const [row] = await rowsOf<{ id: string }>(
    tx,
    sql`select i.id from inquiry i where i.client = ${client}::uuid and ${isBy(asker)}`,
  );
  return row?.id ?? null;
}

/** Other companies that got the same text from the same asker within a week. */
async function sameTextElsewhere(
  tx: Sql,
  asker: Asker,
  company: string,
  digest: string,
): Promise<number> {
  const [row] = await rowsOf<{ count: number }>(
    tx,
    sql`select count(distinct i.company)::integer as count from inquiry i
        where i.digest = ${digest} and ${isBy(asker)} and i.company <> ${company}
          and i.asked_at > clock_timestamp() - interval '7 days'`,
  );
  return row?.count ?? 0;
}
