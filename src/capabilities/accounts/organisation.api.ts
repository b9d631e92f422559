import { type Context, Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { z } from 'zod';
import {
  changeOrganisation,
  giveRole,
  membershipOf,
  removeMember,
} from '#capabilities/accounts/changeOrganisation.db.ts';
import { cancelInvitation, invite } from '#capabilities/accounts/invitation.db.ts';
import { foundOrganisation, readOrganisation } from '#capabilities/accounts/organisation.db.ts';
import {
  newInvitationSchema,
  newOrganisationSchema,
  type OrganisationRefusal,
  organisationSchema,
  roleSchema,
} from '#capabilities/accounts/organisation.ts';
import { answer, checkedBody, checkedPath, problemAnswers } from '#server/checked.ts';
import type { Database } from '#server/database.ts';
import { actorOf, personOf } from '#server/principal.ts';
import { conflict, invalid, notFound, tooMany } from '#server/problem.ts';
import type { RateCount } from '#server/rateCount.ts';
import { err, type Result } from '#shared/result.ts';

const made = z.object({ id: z.uuid() });
const done = z.object({ done: z.literal(true) });
const organisationPath = checkedPath(z.object({ organisation: z.uuid() }));
const memberPath = checkedPath(z.object({ organisation: z.uuid(), member: z.uuid() }));
const invitationPath = checkedPath(z.object({ organisation: z.uuid(), invitation: z.uuid() }));
const day = 24 * 3600;

/** Closes an organisation, with all that hangs on it. */
export type CloseOrganisation = (
  id: string,
  actor: string,
) => Promise<Result<unknown, OrganisationRefusal>>;

/** Organisations with their members and invitations; the policy table says which role may do what. */
export const organisationApi = (
  database: Database,
  rates: RateCount,
  publicUrl: string,
  close: CloseOrganisation,
) =>
  new Hono()
    .post(
      '/api/organisations',
      describeRoute({
        summary: 'Found an organisation and be its owner',
        responses: {
          201: answer('It is founded.', made),
          ...problemAnswers.notFound,
          ...problemAnswers.invalid,
          429: { description: 'Too many of this account.' },
        },
      }),
      checkedBody(newOrganisationSchema),
      async (c) => {
        const { id } = personOf(c);
        const wait = await rates.wait([{ key: `found ${id}`, most: 5, seconds: day }]);
        if (wait > 0) return tooMany(c, wait);
        const wanted = c.req.valid('json');
        const organisation = await database.transaction((tx) => foundOrganisation(tx, wanted, id));
        return c.json({ id: organisation }, 201);
      },
    )
    .get(
      '/api/organisations/:organisation',
      describeRoute({
        summary: 'An organisation with its members and open invitations',
        responses: { 200: answer('It.', organisationSchema), ...problemAnswers.notFound },
      }),
      organisationPath,
      async (c) => {
        const found = await readOrganisation(database.db, c.req.valid('param').organisation);
        return found ? c.json(found, 200) : notFound(c);
      },
    )
    .delete(
      '/api/organisations/:organisation',
      describeRoute({
        summary: 'Close an organisation to which nobody else belongs; its pages are nobody’s again',
        responses: {
          200: answer('It is closed.', done),
          ...problemAnswers.notFound,
          ...problemAnswers.conflict,
        },
      }),
      organisationPath,
      async (c) => {
        const closed = await close(c.req.valid('param').organisation, actorOf(c));
        return closed.ok ? c.json({ done: true as const }, 200) : refusal(c, closed.error);
      },
    )
    .delete(
      '/api/organisations/:organisation/membership',
      describeRoute({
        summary: 'Leave an organisation',
        responses: {
          200: answer('One has left.', done),
          ...problemAnswers.notFound,
          ...problemAnswers.conflict,
        },
      }),
      organisationPath,
      async (c) => {
        const { organisation } = c.req.valid('param');
        const left = await changeOrganisation(
          database,
          organisation,
          { actor: actorOf(c), action: 'organisation.left' },
          async (tx, held) => {
            const own = await membershipOf(tx, organisation, personOf(c).id);
            return own ? removeMember(tx, held, own) : err('missing');
          },
        );
        return left.ok ? c.json({ done: true as const }, 200) : refusal(c, left.error);
      },
    )
    .put(
      '/api/organisations/:organisation/members/:member',
      describeRoute({
        summary: 'Give a member another role',
        responses: {
          200: answer('The role holds at once.', done),
          ...problemAnswers.notFound,
          ...problemAnswers.conflict,
          ...problemAnswers.invalid,
        },
      }),
      memberPath,
      checkedBody(z.object({ role: roleSchema })),
      async (c) => {
        const { organisation, member } = c.req.valid('param');
        const { role } = c.req.valid('json');
        const given = await changeOrganisation(
          database,
          organisation,
          { actor: actorOf(c), action: 'organisation.role-given', after: { member, role } },
          (tx, held) => giveRole(tx, held, member, role),
        );
        return given.ok ? c.json({ done: true as const }, 200) : refusal(c, given.error);
      },
    )
    .delete(
      '/api/organisations/:organisation/members/:member',
      describeRoute({
        summary: 'Take a member out',
        responses: {
          200: answer('The member is out at once.', done),
          ...problemAnswers.notFound,
          ...problemAnswers.conflict,
        },
      }),
      memberPath,
      async (c) => {
        const { organisation, member } = c.req.valid('param');
        const removed = await changeOrganisation(
          database,
          organisation,
          { actor: actorOf(c), action: 'organisation.member-removed', after: { member } },
          (tx, held) => removeMember(tx, held, member),
        );
        return removed.ok ? c.json({ done: true as const }, 200) : refusal(c, removed.error);
      },
    )
    .post(
      '/api/organisations/:organisation/invitations',
      describeRoute({
        summary: 'Invite an address',
        responses: {
          201: answer('The mail is on its way.', made),
          ...problemAnswers.notFound,
          ...problemAnswers.conflict,
          ...problemAnswers.invalid,
          429: { description: 'Too many of this organisation.' },
        },
      }),
      organisationPath,
      checkedBody(newInvitationSchema),
      async (c) => {
        const { organisation } = c.req.valid('param');
        const wait = await rates.wait([{ key: `invite ${organisation}`, most: 30, seconds: day }]);
        if (wait > 0) return tooMany(c, wait);
        const wanted = c.req.valid('json');
        const invited = await changeOrganisation(
          database,
          organisation,
          { actor: actorOf(c), action: 'organisation.invited', after: { role: wanted.role } },
          (tx, held) => invite(tx, held, wanted, personOf(c), publicUrl),
        );
        return invited.ok ? c.json(invited.value, 201) : refusal(c, invited.error);
      },
    )
    .delete(
      '/api/organisations/:organisation/invitations/:invitation',
      describeRoute({
        summary: 'Take an invitation back',
        responses: { 200: answer('It is void.', done), ...problemAnswers.notFound },
      }),
      invitationPath,
      async (c) => {
        const { organisation, invitation } = c.req.valid('param');
        const ended = await changeOrganisation(
          database,
          organisation,
          { actor: actorOf(c), action: 'organisation.invitation-cancelled', after: { invitation } },
          (tx, held) => cancelInvitation(tx, held, invitation),
        );
        return ended.ok ? c.json({ done: true as const }, 200) : refusal(c, ended.error);
      },
    );

/** The answer to a change that an organisation refuses. */
export function refusal(c: Context, reason: OrganisationRefusal) {
  switch (reason) {
    case 'missing':
      return notFound(c);
    case 'wrong-role':
      return invalid(c, { role: 'is none of this kind of organisation' });
    case 'member-already':
      return conflict(c, reason, 'This address belongs to a member.');
    case 'last-head':
      return conflict(c, reason, 'Somebody else must be in charge first.');
    case 'others-belong':
      return conflict(c, reason, 'Others still belong to it.');
  }
}
