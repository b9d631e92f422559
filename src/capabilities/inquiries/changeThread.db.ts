import { sql } from 'drizzle-orm';
import { answering } from '#capabilities/inquiries/inquiryRoles.ts';
import { decideInquiry, type InquiryAct } from '#capabilities/inquiries/inquiryState.ts';
import { markRead } from '#capabilities/inquiries/readMarks.db.ts';
import {
  holdInquiry,
  type InquiryRow,
  readerOf,
  type Seat,
  sideOf,
} from '#capabilities/inquiries/seat.db.ts';
import { mailOtherSide, tellOfThread } from '#capabilities/inquiries/tellOfInquiry.db.ts';
import type { ThreadRefusal } from '#capabilities/inquiries/thread.ts';
import { oneOf } from '#server/columns.ts';
import { rowsOf, type Sql } from '#server/database.ts';
import { err, ok, type Result } from '#shared/result.ts';

type Changed = Promise<Result<true, ThreadRefusal>>;

/** Sends a guest's inquiry, whose address is proven now; a second time changes nothing. */
export async function confirmInquiry(tx: Sql, seat: Seat, id: string, publicUrl: string): Changed {
  const row = await holdInquiry(tx, seat, id);
  if (row === null) return err('missing');
  if (!decideInquiry(row.state, { kind: 'confirm' }).ok) return ok(true);
  if (!row.runs) return err('gone');
  await tx.execute(
    sql`update inquiry set state = 'new', sent_at = clock_timestamp(), last_at = clock_timestamp()
        where id = ${id}::uuid`,
  );
  const [first] = await rowsOf<{ text: string }>(
    tx,
    sql`select text from inquiry_message where inquiry = ${id}::uuid and number = 1`,
  );
  await mailOtherSide(tx, row, 'new', first?.text ?? '', publicUrl);
  await tellOfThread(tx, row);
  return ok(true);
}

/** Notes what somebody has read; the other side sees only that it was read. */
export async function readUpTo(tx: Sql, seat: Seat, id: string, number: number): Changed {
  const row = await holdInquiry(tx, seat, id);
  if (row === null) return err('missing');
  const side = sideOf(seat);
  const [last] = await rowsOf<{ number: number }>(
    tx,
    sql`select coalesce(max(number), 0) as number from inquiry_message where inquiry = ${id}::uuid`,
  );
  const upTo = Math.min(number, last?.number ?? 0);
  if (!(await markRead(tx, id, side, readerOf(seat), upTo))) return ok(true);
  const next = decideInquiry(row.state, { kind: 'read', side });
  if (next.ok && next.value !== row.state)
    await tx.execute(sql`update inquiry set state = ${next.value} where id = ${id}::uuid`);
  await tellOfThread(tx, row);
  return ok(true);
}

/** Closes a thread, or opens it again. */
export async function settleThread(
  tx: Sql,
  seat: Seat,
  id: string,
  kind: 'close' | 'reopen',
): Changed {
  const act: InquiryAct = { kind, side: sideOf(seat) };
  return change(tx, seat, id, async (row) => {
    const next = decideInquiry(row.state, act);
    if (!next.ok) return next;
    await tx.execute(sql`update inquiry set state = ${next.value} where id = ${id}::uuid`);
    await tellOfThread(tx, row);
    return ok(true);
  });
}

/** Writes what stays within the company. */
export function addNote(
  tx: Sql,
  seat: Seat & { kind: 'received' },
  id: string,
  text: string,
): Changed {
  return change(tx, seat, id, async (row) => {
    await tx.execute(
      sql`insert into inquiry_note (inquiry, organisation, author, text)
          values (${id}::uuid, ${seat.organisation}::uuid, ${seat.user}, ${text})`,
    );
    await tellOfThread(tx, row, 'company');
    return ok(true);
  });
}

/** Gives a thread to one who answers, or to nobody. */
export function assignThread(
  tx: Sql,
  seat: Seat & { kind: 'received' },
  id: string,
  assignee: string | null,
): Changed {
  return change(tx, seat, id, async (row) => {
    const may = await rowsOf(
      tx,
      sql`select 1 from organisation_member where organisation = ${seat.organisation}::uuid
          and user_id = ${assignee} and ${oneOf(sql`role`, answering)}`,
    );
    if (assignee !== null && may.length === 0) return err('member');
    await tx.execute(sql`update inquiry set assignee = ${assignee} where id = ${id}::uuid`);
    await tellOfThread(tx, row, 'company');
    return ok(true);
  });
}

/** Blocks whoever asked, in all their threads with this company, or lets them in again; they notice nothing. */
export function blockAsker(
  tx: Sql,
  seat: Seat & { kind: 'received' },
  id: string,
  blocked: boolean,
): Changed {
  return change(tx, seat, id, async (row) => {
    const own = sql`${seat.organisation}::uuid`;
    const user = row.asker === 'person' ? row.askerUser : null;
    const organisation = row.asker === 'organisation' ? row.askerOrganisation : null;
    const email = row.asker === 'guest' ? row.guestEmail : null;
    if (user === null && organisation === null && email === null) return err('gone');
    await tx.execute(
      blocked
        ? sql`insert into inquiry_block (organisation, blocked_user, blocked_organisation, blocked_email)
            values (${own}, ${user}, ${organisation}::uuid, ${email}) on conflict do nothing`
        : sql`delete from inquiry_block where organisation = ${own}
            and blocked_user is not distinct from ${user}
            and blocked_organisation is not distinct from ${organisation}::uuid
            and blocked_email is not distinct from ${email}`,
    );
    await tx.execute(
      sql`update inquiry set blocked = ${blocked} where organisation = ${own} and asker = ${row.asker}
          and case asker when 'guest' then guest_email = ${email}
            when 'person' then asker_user = ${user}
            else asker_organisation = ${organisation}::uuid end`,
    );
    await tellOfThread(tx, row, 'company');
    return ok(true);
  });
}

async function change(
  tx: Sql,
  seat: Seat,
  id: string,
  work: (row: InquiryRow) => Changed,
): Changed {
  const row = await holdInquiry(tx, seat, id);
  return row === null ? err('missing') : work(row);
}
