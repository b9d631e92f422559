import { sql } from 'drizzle-orm';
import { rowsOf } from '#server/database.ts';
import { blankInMails } from '#server/outbox.ts';
import { type PersonPart, tellRows } from '#server/personPart.ts';

/** Invitations to a person's address, and those a person has sent: without the others' addresses. */
export const invitationsOfPerson: PersonPart = {
  name: 'invitations',
  columns: ['organisation_invitation.email', 'organisation_invitation.invited_by'],
  async read(db, { id, email }) {
    const told = sql`o.name as organisation, i.role, i.status, i.created_at as "sentAt", i.expires_at as "expiresAt"
      from organisation_invitation i join organisation o on o.id = i.organisation`;
    const order = sql`order by i.created_at, i.id`;
    return {
      received: await tellRows(db, sql`select ${told} where i.email = ${email} ${order}`),
      sent: await tellRows(db, sql`select ${told} where i.invited_by = ${id} ${order}`),
    };
  },
  async forget(tx, { id, email, name }) {
    const received = await rowsOf(
      tx,
      sql`delete from organisation_invitation where email = ${email} returning id`,
    );
    const sent = await rowsOf<{ email: string }>(
      tx,
      sql`update organisation_invitation set invited_by = null where invited_by = ${id} returning email`,
    );
    const invited = sent.map((invitation) => invitation.email);
    return received.length + sent.length + (await blankInMails(tx, invited, name));
  },
};
