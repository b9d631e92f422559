import { sql } from 'drizzle-orm';
import { defaultReplies } from '#capabilities/inquiries/defaultReplies.ts';
import { answering } from '#capabilities/inquiries/inquiryRoles.ts';
import {
  type InquiryRow,
  inquiryColumns,
  isoMoment,
  isReachable,
  isSeenFrom,
  type Seat,
  sideOf,
} from '#capabilities/inquiries/seat.db.ts';
import type { Thread, ThreadMessage } from '#capabilities/inquiries/thread.ts';
import { oneOf } from '#server/columns.ts';
import { rowsOf, type Sql } from '#server/database.ts';
import type { LocalText } from '#shared/localText.ts';

type Found = InquiryRow & {
  companyName: LocalText | null;
  aboutName: LocalText | null;
  verified: boolean;
};

/** A thread as it is seen from a seat; null where there is none of that id for it. */
export async function readThread(db: Sql, seat: Seat, id: string): Promise<Thread | null> {
  const [row] = await rowsOf<Found>(
    db,
    sql`select ${inquiryColumns},
          (select c.name from company c where c.id = i.company) as "companyName",
          case i.about_kind
            when 'product' then (select p.name from shown_product p where p.id = i.about_id) end as "aboutName",
          exists (select from claim v where v.organisation = i.asker_organisation and v.state = 'approved') as verified
        from inquiry i where i.id = ${id}::uuid and ${isSeenFrom(seat)}`,
  );
  if (!row) return null;
  const side = sideOf(seat);
  const { asker, aboutKind, aboutId } = row;
  return {
    id,
    side,
    seat: seat.kind,
    organisation: seat.kind === 'received' || seat.kind === 'sent' ? seat.organisation : null,
    company: { id: row.company, name: row.companyName },
    asker: {
      kind: asker,
      name: row.askerName,
      organisation: row.guestOrganisation,
      verified: row.verified,
    },
    subject: row.subject,
    about: aboutKind && aboutId ? { kind: aboutKind, id: aboutId, name: row.aboutName } : null,
    quantity: row.quantity,
    unit: row.unit,
    wanted: row.wanted,
    place: row.place,
    language: row.language,
    control: row.control,
    contact: row.contact,
    state: row.state,
    reachable: isReachable(row, side),
    messages: await readMessages(db, id, side),
    inside: seat.kind === 'received' ? await readInside(db, row, seat.organisation) : null,
  };
}

function readMessages(db: Sql, id: string, side: 'asker' | 'company'): Promise<ThreadMessage[]> {
  return rowsOf(
    db,
    sql`select m.number, m.side,
          case when m.side = ${side} then (select u.name from account_user u where u.id = m.author) end as author,
          m.text, ${isoMoment('m.sent_at')} as "sentAt",
          m.number <= coalesce((select max(r.number) from inquiry_reading r
            where r.inquiry = m.inquiry and r.side <> m.side), 0) as read,
          coalesce((select jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'type', f.type,
              'bytes', f.bytes) order by f.stored_at, f.id)
            from inquiry_file f where f.inquiry = m.inquiry and f.message = m.number), '[]') as files
        from inquiry_message m where m.inquiry = ${id}::uuid order by m.number`,
  );
}

async function readInside(
  db: Sql,
  { id, assignee, blocked }: InquiryRow,
  organisation: string,
): Promise<NonNullable<Thread['inside']>> {
  const notes = await rowsOf<NonNullable<Thread['inside']>['notes'][number]>(
    db,
    sql`select n.id, (select u.name from account_user u where u.id = n.author) as author, n.text,
          ${isoMoment('n.written_at')} as "writtenAt"
        from inquiry_note n where n.inquiry = ${id}::uuid and n.organisation = ${organisation}::uuid
        order by n.written_at, n.id`,
  );
  const members = await rowsOf<{ id: string; name: string }>(
    db,
    sql`select u.id, u.name from organisation_member m join account_user u on u.id = m.user_id
        where m.organisation = ${organisation}::uuid and ${oneOf(sql`m.role`, answering)}
        order by u.name, u.id`,
  );
  const [setting] = await rowsOf<{ replies: string[] | null }>(
    db,
    sql`select replies from inquiry_setting where organisation = ${organisation}::uuid`,
  );
  return {
    notes,
    assignee: members.find((member) => member.id === assignee) ?? null,
    members,
    replies: setting?.replies ?? [...defaultReplies],
    blocked,
  };
}
