import { z } from 'zod';
import { organisationKinds, rolesOf } from '#shared/role.ts';

const roleSchema = z.enum([...rolesOf.company, ...rolesOf.operator]);

/** What a person who has signed in sees of themselves. */
export const meSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  language: z.enum(['ko', 'en']),
  platform: z.enum(['operator', 'auditor']).nullable(),
  memberships: z.array(
    z.object({
      organisation: z.uuid(),
      name: z.string(),
      kind: z.enum(organisationKinds),
      role: roleSchema,
    }),
  ),
});
export type Me = z.infer<typeof meSchema>;

/** A browser that is signed in. */
export const sessionSchema = z.object({
  id: z.uuid(),
  agent: z.string(),
  signedInAt: z.iso.datetime(),
  current: z.boolean(),
});
export type Session = z.infer<typeof sessionSchema>;
