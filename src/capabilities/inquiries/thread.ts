import { z } from 'zod';
import { controls, messageTextSchema, replyLanguages } from '#capabilities/inquiries/inquiry.ts';
import { inquiryStates } from '#capabilities/inquiries/inquiryState.ts';
import { slugSchema } from '#shared/entity.ts';
import { localTextSchema } from '#shared/localTextSchema.ts';
import { plainText } from '#shared/plainText.ts';
import { unitIds } from '#shared/unit.ts';

/** Where somebody sits before an inquiry: for the company, for the organisation that asked, or for themselves. */
const seatKinds = ['received', 'sent', 'person', 'guest'] as const;

/** An inquiry as a line of an inbox. */
export const inboxRowSchema = z.object({
  id: z.uuid(),
  seat: z.enum(seatKinds),
  /** The organisation somebody sits there for; null for themselves. */
  organisation: z.uuid().nullable(),
  company: z.object({ id: slugSchema, name: localTextSchema.nullable() }),
  /** Who asks, by name; null for who is gone. */
  asker: z.string().nullable(),
  subject: z.string(),
  state: z.enum(inquiryStates),
  lastAt: z.iso.datetime(),
  /** Messages of the other side that this person has not read. */
  unread: z.number().int(),
  /** Name of whom it is assigned to; always null for who asks. */
  assignee: z.string().nullable(),
  blocked: z.boolean(),
});
export type InboxRow = z.infer<typeof inboxRowSchema>;

const inboxFilters = ['all', 'unread', 'mine', 'unassigned', 'blocked'] as const;

export const inboxQuerySchema = z.object({
  seat: z.enum(['received', 'sent']).optional(),
  state: z.enum(['new', 'open', 'answered', 'closed']).optional(),
  filter: z.enum(inboxFilters).default('all'),
  q: z.string().trim().max(100).default(''),
  limit: z.coerce.number<string>().int().min(1).max(100).default(30),
  cursor: z.string().max(400).optional(),
});
export type InboxQuery = z.output<typeof inboxQuerySchema>;

export const fileSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  type: z.string(),
  bytes: z.number().int(),
});
export type InquiryFile = z.infer<typeof fileSchema>;

const person = z.object({ id: z.string(), name: z.string() });

/** A thread as one of its sides sees it. */
export const threadSchema = z.object({
  id: z.uuid(),
  side: z.enum(['asker', 'company']),
  seat: z.enum(seatKinds),
  organisation: z.uuid().nullable(),
  company: z.object({ id: slugSchema, name: localTextSchema.nullable() }),
  asker: z.object({
    kind: z.enum(['guest', 'person', 'organisation']),
    name: z.string().nullable(),
    organisation: z.string().nullable(),
    /** The papers of the organisation were checked. */
    verified: z.boolean(),
  }),
  subject: z.string(),
  about: z
    .object({
      kind: z.enum(['product', 'building']),
      id: slugSchema,
      name: localTextSchema.nullable(),
    })
    .nullable(),
  quantity: z.string().nullable(),
  unit: z.enum(unitIds).nullable(),
  wanted: z.iso.date().nullable(),
  place: z.string().nullable(),
  language: z.enum(replyLanguages),
  control: z.enum(controls),
  contact: z.string().nullable(),
  state: z.enum(inquiryStates),
  /** The company still runs its page and the asker is still there, so that a message arrives. */
  reachable: z.boolean(),
  messages: z.array(
    z.object({
      number: z.number().int(),
      side: z.enum(['asker', 'company']),
      /** Name of who wrote it, on one's own side; null otherwise, and for who is gone. */
      author: z.string().nullable(),
      text: z.string(),
      files: z.array(fileSchema),
      sentAt: z.iso.datetime(),
      /** Somebody of the other side has read it. */
      read: z.boolean(),
    }),
  ),
  /** What only the company's people see; null for who asks. */
  inside: z
    .object({
      notes: z.array(
        z.object({
          id: z.uuid(),
          author: z.string().nullable(),
          text: z.string(),
          writtenAt: z.iso.datetime(),
        }),
      ),
      assignee: person.nullable(),
      /** Who can be assigned. */
      members: z.array(person),
      replies: z.array(z.string()),
      blocked: z.boolean(),
    })
    .nullable(),
});
export type Thread = z.infer<typeof threadSchema>;
export type ThreadMessage = Thread['messages'][number];

export const readingSchema = z.object({ number: z.number().int().nonnegative() });
export const stateWishSchema = z.object({ state: z.enum(['open', 'closed']) });
export const noteSchema = z.object({ text: messageTextSchema });
export const assigneeSchema = z.object({ assignee: z.string().max(100).nullable() });
export const blockSchema = z.object({ blocked: z.boolean() });

export const reportReasons = ['spam', 'abuse', 'fraud', 'control', 'other'] as const;
export const reportThreadSchema = z.object({
  about: z.enum(reportReasons),
  message: plainText(0, 1000),
});

/** What a company sets for its inbox. */
export const inquirySettingSchema = z.object({
  takesGuests: z.boolean(),
  replies: z.array(plainText(1, 500)).max(8),
});
export type InquirySetting = z.infer<typeof inquirySettingSchema>;

/** Why a change of a thread is refused. */
export type ThreadRefusal =
  | 'missing'
  | 'unconfirmed'
  | 'settled'
  | 'meanwhile'
  | 'files'
  | 'gone'
  | 'member';
