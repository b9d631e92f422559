import { type SQL, sql } from 'drizzle-orm';
import { addressPattern } from '#server/addressPattern.ts';
import { rowsOf, type Sql } from '#server/database.ts';
import { type KnownPerson, type PersonPart, tellRows } from '#server/personPart.ts';

/** Inquiries `i` that a person has made for themselves, signed in or by their address. */
const isOwn = ({ id, email }: KnownPerson): SQL =>
  sql`(i.asker = 'person' and i.asker_user = ${id} or lower(i.guest_email) = ${email})`;

/**
 * Inquiries of a person: what they asked for themselves goes with its words and files, and is closed; what they wrote
 * for an organisation stays with it, without their name.
 */
export const inquiriesOfPerson: PersonPart = {
  name: 'inquiries',
  columns: [
    ...['subject', 'place', 'contact', 'guest_email', 'guest_name', 'guest_organisation'],
    ...['asker_user', 'assignee', 'digest'],
  ]
    .map((column) => `inquiry.${column}`)
    .concat([
      'inquiry_message.text',
      'inquiry_message.author',
      'inquiry_note.text',
      'inquiry_note.author',
      'inquiry_reading.reader',
      'inquiry_file.name',
      'inquiry_file.stored_by',
      'inquiry_block.blocked_user',
      'inquiry_block.blocked_email',
      'inquiry_report.reporter',
      'inquiry_report.message',
    ]),
  read: (db, person) =>
    tellRows(
      db,
      sql`select i.company, i.asker, i.subject, i.quantity, i.unit, i.wanted, i.place, i.contact, i.state,
            i.asked_at as "askedAt",
            (select jsonb_agg(jsonb_build_object('text', m.text, 'sentAt', m.sent_at) order by m.number)
              from inquiry_message m where m.inquiry = i.id
                and (m.author = ${person.id} or ${isOwn(person)} and m.side = 'asker')) as written,
            (select jsonb_agg(jsonb_build_object('text', n.text, 'writtenAt', n.written_at) order by n.written_at)
              from inquiry_note n where n.inquiry = i.id and n.author = ${person.id}) as notes,
            (select jsonb_agg(f.name order by f.stored_at) from inquiry_file f
              where f.inquiry = i.id and (f.stored_by = ${person.id} or ${isOwn(person)}
                and exists (select from inquiry_message m where m.inquiry = i.id and m.number = f.message
                  and m.side = 'asker'))) as files
          from inquiry i
          where ${isOwn(person)} or i.asker_user = ${person.id}
            or exists (select from inquiry_message m where m.inquiry = i.id and m.author = ${person.id})
            or exists (select from inquiry_note n where n.inquiry = i.id and n.author = ${person.id})
          order by i.asked_at, i.id`,
    ),
  async forget(tx, person) {
    const { id, email } = person;
    await dropFiles(tx, sql`f.inquiry is null and f.stored_by = ${id}`);
    await dropFiles(
      tx,
      sql`exists (select from inquiry i join inquiry_message m on m.inquiry = i.id and m.number = f.message
            where i.id = f.inquiry and m.side = 'asker' and ${isOwn(person)})`,
    );
    await tx.execute(
      sql`delete from mail_outbox m using inquiry i where ${isOwn(person)}
          and (strpos(m.body, i.id::text) > 0 or strpos(m.subject, i.subject) > 0)`,
    );
    await tx.execute(
      sql`update inquiry_report r set message = '' from inquiry i
          where i.id = r.inquiry and (r.reporter = ${id} or r.side = 'asker' and ${isOwn(person)})`,
    );
    await tx.execute(
      sql`update inquiry_message m set text = '' from inquiry i
          where i.id = m.inquiry and m.side = 'asker' and ${isOwn(person)}`,
    );
    await tx.execute(
      sql`delete from inquiry_link l using inquiry i where i.id = l.inquiry and ${isOwn(person)}`,
    );
    await tx.execute(sql`delete from inquiry i where state = 'unconfirmed' and ${isOwn(person)}`);
    const own = await rowsOf(
      tx,
      sql`update inquiry i set subject = '', place = null, contact = null, guest_email = null,
            guest_name = null, guest_organisation = null, asker_user = null, digest = '', state = 'closed'
          where ${isOwn(person)} returning id`,
    );
    const named = await rowsOf(
      tx,
      sql`with a as (update inquiry set asker_user = null where asker_user = ${id} returning 1),
            b as (update inquiry set assignee = null where assignee = ${id} returning 1),
            c as (update inquiry_message set author = null where author = ${id} returning 1),
            d as (update inquiry_note set author = null where author = ${id} returning 1),
            e as (update inquiry_file set stored_by = null where stored_by = ${id} returning 1),
            f as (update inquiry_report set reporter = null where reporter = ${id} returning 1),
            g as (delete from inquiry_reading where reader = ${id} returning 1),
            h as (delete from inquiry_block where blocked_user = ${id} or blocked_email = ${email} returning 1)
          select * from a union all select * from b union all select * from c union all select * from d
          union all select * from e union all select * from f union all select * from g union all select * from h`,
    );
    const words = await blankAddress(tx, addressPattern(email));
    return own.length + named.length + words;
  },
};

/** Deletes the files `f` that a condition names, with what is stored of them. */
async function dropFiles(tx: Sql, which: SQL): Promise<void> {
  await tx.execute(
    sql`with gone as (delete from inquiry_file f where ${which} returning stored)
        delete from private_file p using gone where p.name = gone.stored`,
  );
}

/** Takes an address out of what others wrote. */
async function blankAddress(tx: Sql, pattern: string): Promise<number> {
  let rows = 0;
  for (const table of ['inquiry_message', 'inquiry_note'] as const) {
    const changed = await rowsOf(
      tx,
      sql`update ${sql.identifier(table)} set text = regexp_replace(text, ${pattern}, '\\1…', 'gi')
          where text ~* ${pattern} returning 1`,
    );
    rows += changed.length;
  }
  return rows;
}
