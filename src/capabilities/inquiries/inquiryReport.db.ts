import { sql } from 'drizzle-orm';
import { operatorsToTell, personToTell } from '#capabilities/accounts/peopleToTell.db.ts';
import { appendAudit } from '#capabilities/audit/audit.db.ts';
import { deskMail } from '#capabilities/inquiries/deskMail.ts';
import type {
  InquiryReport,
  ReportSettlement,
  ReportState,
} from '#capabilities/inquiries/inquiryReport.ts';
import {
  askerName,
  holdInquiry,
  isoMoment,
  readerOf,
  type Seat,
  sideOf,
} from '#capabilities/inquiries/seat.db.ts';
import { nameOfCompany, tellOfThread } from '#capabilities/inquiries/tellOfInquiry.db.ts';
import { readRow } from '#capabilities/inquiries/threadRow.db.ts';
import { rowsOf, type Sql } from '#server/database.ts';
import { queueMail } from '#server/outbox.ts';
import { err, ok, type Result } from '#shared/result.ts';

interface NewReport {
  readonly about: string;
  readonly message: string;
}

/** Shows a thread to the operators, with why; a second report of the same side waits with the first. */
export async function reportThread(
  tx: Sql,
  seat: Seat,
  id: string,
  { about, message }: NewReport,
  publicUrl: string,
): Promise<Result<true, 'missing' | 'unconfirmed'>> {
  const row = await holdInquiry(tx, seat, id);
  if (row === null) return err('missing');
  if (row.state === 'unconfirmed') return err('unconfirmed');
  const side = sideOf(seat);
  const waiting = await rowsOf(
    tx,
    sql`select 1 from inquiry_report where inquiry = ${id}::uuid and side = ${side} and state = 'open'`,
  );
  if (waiting.length > 0) return ok(true);
  const [made] = await rowsOf<{ id: string }>(
    tx,
    sql`insert into inquiry_report (inquiry, side, reporter, about, message)
        values (${id}::uuid, ${side}, ${readerOf(seat)}, ${about}, ${message}) returning id`,
  );
  await appendAudit(tx, {
    actor: readerOf(seat) === null ? 'visitor' : `user:${readerOf(seat)}`,
    action: 'inquiry.reported',
    subject: `inquiry-report:${made?.id}`,
    after: { about, side },
  });
  const company = await nameOfCompany(tx, row.company);
  for (const told of await operatorsToTell(tx)) {
    const link = `${publicUrl}/${told.language}/desk/inquiries/${made?.id}`;
    await queueMail(tx, deskMail('report', told, { company, link }));
  }
  return ok(true);
}

/** Reported threads in one state, with what was written in them until now. */
export function listInquiryReports(db: Sql, state: ReportState): Promise<InquiryReport[]> {
  return rowsOf(
    db,
    sql`select r.id, r.side, r.about, r.message,
          jsonb_build_object('id', i.company, 'name', (select c.name from company c where c.id = i.company)) as company,
          ${askerName} as asker, i.subject, r.state, r.answer,
          (select jsonb_agg(jsonb_build_object('number', m.number, 'side', m.side, 'text', m.text,
              'sentAt', ${isoMoment('m.sent_at')}) order by m.number)
            from inquiry_message m where m.inquiry = i.id) as messages,
          ${isoMoment('r.received_at')} as "receivedAt", ${isoMoment('r.settled_at')} as "settledAt"
        from inquiry_report r join inquiry i on i.id = r.inquiry where r.state = ${state}
        order by case when r.state = 'open' then r.received_at end, r.settled_at desc, r.id limit 100`,
  );
}

/** Settles a report, once; one that is upheld closes the thread. Whoever reported is told. */
export async function settleInquiryReport(
  tx: Sql,
  id: string,
  { outcome, answer }: ReportSettlement,
  actor: string,
): Promise<Result<true, 'missing' | 'settled'>> {
  const [report] = await rowsOf<{ inquiry: string; state: ReportState; reporter: string | null }>(
    tx,
    sql`select inquiry, state, reporter from inquiry_report where id = ${id}::uuid for update`,
  );
  if (!report) return err('missing');
  if (report.state !== 'open') return err('settled');
  await tx.execute(
    sql`update inquiry_report set state = ${outcome}, answer = ${answer}, settled_at = clock_timestamp()
        where id = ${id}::uuid`,
  );
  await appendAudit(tx, {
    actor,
    action: `inquiry.report-${outcome}`,
    subject: `inquiry-report:${id}`,
  });
  const row = await readRow(tx, report.inquiry);
  if (outcome === 'upheld') {
    await tx.execute(
      sql`update inquiry set state = 'closed' where id = ${row.id}::uuid and state <> 'unconfirmed'`,
    );
    await tellOfThread(tx, row);
  }
  const told = report.reporter === null ? null : await personToTell(tx, report.reporter);
  if (told) {
    const company = await nameOfCompany(tx, row.company);
    await queueMail(tx, deskMail(`report-${outcome}`, told, { company, answer }));
  }
  return ok(true);
}
