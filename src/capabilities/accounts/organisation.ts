import { z } from 'zod';
import { emailSchema } from '#capabilities/accounts/credentials.ts';
import { plainName } from '#shared/plainText.ts';
import {
  memberRoles,
  type OrganisationKind,
  organisationKinds,
  platformRoles,
  type Role,
  rolesOf,
} from '#shared/role.ts';

export const roleSchema = z.enum([...memberRoles, ...platformRoles]);

/** What anybody who has signed in can found; operators are made by operators. */
export const newOrganisationSchema = z.object({
  name: plainName(2, 80),
  kind: z.enum(['company', 'buyer']),
});
export type NewOrganisation = z.infer<typeof newOrganisationSchema>;

export const newInvitationSchema = z.object({ email: emailSchema, role: roleSchema });
export type NewInvitation = z.infer<typeof newInvitationSchema>;

export const platformInvitationSchema = newInvitationSchema.extend({
  role: z.enum(platformRoles),
});

export const memberSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  role: roleSchema,
});

export const pendingInvitationSchema = z.object({
  id: z.uuid(),
  email: z.string(),
  role: roleSchema,
  expiresAt: z.iso.datetime(),
});

export const organisationSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  kind: z.enum(organisationKinds),
  members: z.array(memberSchema),
  /** Not accepted yet and not over. */
  invitations: z.array(pendingInvitationSchema),
});
export type Organisation = z.infer<typeof organisationSchema>;

/** An invitation as who was invited sees it. */
export const receivedInvitationSchema = z.object({
  id: z.uuid(),
  organisation: z.string(),
  kind: z.enum(organisationKinds),
  role: roleSchema,
  expiresAt: z.iso.datetime(),
});
export type ReceivedInvitation = z.infer<typeof receivedInvitationSchema>;

/** Why a change of an organisation is refused. */
export type OrganisationRefusal =
  | 'missing'
  | 'wrong-role'
  | 'member-already'
  | 'last-head'
  | 'others-belong';

/** True where an organisation of this kind can give the role. */
export const canGive = (kind: OrganisationKind, role: Role): boolean =>
  rolesOf[kind].includes(role);
