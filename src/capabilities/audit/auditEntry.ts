import { z } from 'zod';

/** Who did it, by id and never by name: `operator` at the command line, `system`, `visitor`, `user:…`. */
export const actorSchema = z.string().regex(/^[a-z]+(?::[\w-]{1,100})?$/);
/** What was done, in the past: `publishing-level.set`. */
export const actionSchema = z.string().regex(/^[a-z-]{1,60}\.[a-z-]{1,60}$/);
/** To what, by kind and id: `site:hyosung`. */
export const subjectSchema = z.string().regex(/^[a-z-]{1,60}:[^\s\p{C}]{1,300}$/u);

/** A person in what is recorded: the salted digest of a name that is kept apart and can be forgotten. */
export const auditPersonSchema = z.object({ person: z.string().regex(/^[0-9a-f]{64}$/) });
export type AuditPerson = z.infer<typeof auditPersonSchema>;

/** A change to record. `before` and `after` are JSON without names or other personal data: ids and digests only. */
export interface Change {
  readonly actor: string;
  readonly action: string;
  readonly subject: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** A recorded change as auditors read it. */
export const auditEntrySchema = z.object({
  seq: z.number().int().positive(),
  at: z.iso.datetime({ precision: 6 }),
  actor: actorSchema,
  action: actionSchema,
  subject: subjectSchema,
  before: z.json().optional(),
  after: z.json().optional(),
  hash: z.string(),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;

/** Which changes to read: a page of those that fit, the latest first. */
export const auditQuerySchema = z.object({
  limit: z.coerce.number<string>().int().min(1).max(500).default(50),
  cursor: z.string().max(400).optional(),
  actor: actorSchema.optional(),
  action: actionSchema.optional(),
  subject: subjectSchema.optional(),
});
export type AuditQuery = z.infer<typeof auditQuerySchema>;

export const auditPageSchema = z.object({
  items: z.array(auditEntrySchema),
  next: z.string().nullable(),
  /** Names of the persons on this page by their digest, as far as they are not forgotten. */
  persons: z.record(z.string(), z.string()),
  /** Names of the actors on this page who still have an account. */
  actors: z.record(z.string(), z.string()),
});
export type AuditPage = z.infer<typeof auditPageSchema>;
