import { type SQL, sql } from 'drizzle-orm';
import type { Control, ReplyLanguage } from '#capabilities/inquiries/inquiry.ts';
import type { InquiryState, Side } from '#capabilities/inquiries/inquiryState.ts';
import { rowsOf, type Sql } from '#server/database.ts';
import type { Language } from '#shared/language.ts';
import type { UnitId } from '#shared/unit.ts';

/** From where somebody looks at an inquiry, with whatever the policy or a link has proven of them. */
export type Seat =
  | { readonly kind: 'received' | 'sent'; readonly organisation: string; readonly user: string }
  | { readonly kind: 'person'; readonly user: string }
  | { readonly kind: 'guest'; readonly inquiry: string };

export const sideOf = ({ kind }: Seat): Side => (kind === 'received' ? 'company' : 'asker');
/** The account that looks; null for a guest. */
export const readerOf = (seat: Seat): string | null => (seat.kind === 'guest' ? null : seat.user);

/** The organisation that got inquiry `i` still runs the page of the company. */
export const stillRuns = sql.raw(`exists (select from claim k
  where k.company = i.company and k.organisation = i.organisation and k.state = 'approved')`);

/** Name of who asks inquiry `i`; null for who is gone. */
export const askerName = sql.raw(`case i.asker
  when 'guest' then i.guest_name
  when 'person' then (select u.name from account_user u where u.id = i.asker_user)
  else (select o.name from organisation o where o.id = i.asker_organisation) end`);

/** A moment as ISO 8601 in UTC. */
export const isoMoment = (column: string): SQL =>
  sql.raw(`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`);

/** Whether inquiry `i` is there for a seat: of what one is no party to, nobody learns that it exists. */
export function isSeenFrom(seat: Seat): SQL {
  switch (seat.kind) {
    case 'received':
      return sql`i.organisation = ${seat.organisation}::uuid and i.state <> 'unconfirmed' and ${stillRuns}`;
    case 'sent':
      return sql`i.asker_organisation = ${seat.organisation}::uuid`;
    case 'person':
      return sql`i.asker = 'person' and i.asker_user = ${seat.user}`;
    case 'guest':
      return sql`i.asker = 'guest' and i.id = ${seat.inquiry}::uuid`;
  }
}

/** An inquiry as its row stands. */
export interface InquiryRow {
  readonly id: string;
  readonly company: string;
  readonly organisation: string | null;
  readonly asker: 'guest' | 'person' | 'organisation';
  readonly askerOrganisation: string | null;
  readonly askerUser: string | null;
  readonly guestEmail: string | null;
  readonly guestName: string | null;
  readonly guestOrganisation: string | null;
  readonly mailLanguage: Language;
  readonly language: ReplyLanguage;
  readonly subject: string;
  readonly aboutKind: 'product' | 'building' | null;
  readonly aboutId: string | null;
  readonly quantity: string | null;
  readonly unit: UnitId | null;
  readonly wanted: string | null;
  readonly place: string | null;
  readonly control: Control;
  readonly contact: string | null;
  readonly state: InquiryState;
  readonly assignee: string | null;
  readonly blocked: boolean;
  readonly askerName: string | null;
  readonly runs: boolean;
}

export const inquiryColumns = sql`i.id, i.company, i.organisation, i.asker,
  i.asker_organisation as "askerOrganisation", i.asker_user as "askerUser",
  i.guest_email as "guestEmail", i.guest_name as "guestName",
  i.guest_organisation as "guestOrganisation", i.mail_language as "mailLanguage", i.language,
  i.subject, i.about_kind as "aboutKind", i.about_id as "aboutId",
  trim_scale(i.quantity)::text as quantity, i.unit, to_char(i.wanted, 'YYYY-MM-DD') as wanted,
  i.place, i.control, i.contact, i.state, i.assignee, i.blocked,
  ${askerName} as "askerName", ${stillRuns} as runs`;

/** The inquiry of that id as it is seen from a seat, kept from changing until the transaction ends; null where there is none. */
export async function holdInquiry(tx: Sql, seat: Seat, id: string): Promise<InquiryRow | null> {
  const [row] = await rowsOf<InquiryRow>(
    tx,
    sql`select ${inquiryColumns} from inquiry i
        where i.id = ${id}::uuid and ${isSeenFrom(seat)} for update of i`,
  );
  return row ?? null;
}

/** A message arrives: the company runs its page still, or whoever asked is still there. */
export function isReachable(row: InquiryRow, side: Side): boolean {
  if (side === 'asker') return row.runs;
  if (row.asker === 'guest') return row.guestEmail !== null;
  return row.asker === 'person' ? row.askerUser !== null : row.askerOrganisation !== null;
}
