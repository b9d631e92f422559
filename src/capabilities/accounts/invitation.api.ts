import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { z } from 'zod';
import { acceptInvitation, receivedInvitations } from '#capabilities/accounts/invitation.db.ts';
import { refusal } from '#capabilities/accounts/organisation.api.ts';
import {
  platformInvitationSchema,
  receivedInvitationSchema,
} from '#capabilities/accounts/organisation.ts';
import { commandLine, invitePlatform } from '#capabilities/accounts/platformInvitation.db.ts';
import { answer, checkedBody, checkedPath, problemAnswers } from '#server/checked.ts';
import type { Database } from '#server/database.ts';
import { personOf } from '#server/principal.ts';
import { notFound } from '#server/problem.ts';

/** Invitations as who was invited sees them, and those of the platform's own people. */
export const invitationApi = (database: Database, publicUrl: string) =>
  new Hono()
    .get(
      '/api/me/invitations',
      describeRoute({
        summary: 'Invitations that wait for one’s address',
        responses: {
          200: answer('The oldest first.', z.object({ items: z.array(receivedInvitationSchema) })),
          ...problemAnswers.notFound,
        },
      }),
      async (c) =>
        c.json({ items: await receivedInvitations(database.db, personOf(c).email) }, 200),
    )
    .post(
      '/api/me/invitations/:invitation',
      describeRoute({
        summary: 'Accept an invitation, once',
        responses: {
          200: answer('One belongs to the organisation.', z.object({ organisation: z.uuid() })),
          ...problemAnswers.notFound,
        },
      }),
      checkedPath(z.object({ invitation: z.uuid() })),
      async (c) => {
        const { invitation } = c.req.valid('param');
        const organisation = await database.transaction((tx) =>
          acceptInvitation(tx, invitation, personOf(c)),
        );
        return organisation ? c.json({ organisation }, 200) : notFound(c);
      },
    )
    .post(
      '/api/operator/invitations',
      describeRoute({
        summary: 'Invite an operator or auditor (operator)',
        responses: {
          201: answer('The mail is on its way.', z.object({ id: z.uuid() })),
          ...problemAnswers.notFound,
          ...problemAnswers.conflict,
          ...problemAnswers.invalid,
        },
      }),
      checkedBody(platformInvitationSchema),
      async (c) => {
        const principal = c.get('principal');
        const inviter = principal.kind === 'person' ? principal : commandLine;
        const wanted = c.req.valid('json');
        const invited = await invitePlatform(database, wanted, inviter, publicUrl);
        return invited.ok ? c.json(invited.value, 201) : refusal(c, invited.error);
      },
    );
