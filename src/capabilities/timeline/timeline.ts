import { z } from 'zod';
import { slugSchema } from '#shared/entity.ts';
import { localTextSchema } from '#shared/localTextSchema.ts';

/** Something that happened to the complex, or a plan beside it. */
export const timelineEntrySchema = z.object({
  id: slugSchema,
  kind: z.enum(['event', 'plan']),
  /** As exact as it is known: a year, a month or a day; null for what is planned. */
  date: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)
    .nullable(),
  title: localTextSchema,
  /** One line of how it stands. */
  note: localTextSchema.nullable(),
  text: localTextSchema.nullable(),
  /** The plan that an event belongs to. */
  about: slugSchema.nullable(),
  /** Where a sign points to it, scene metres: a direction, not a place. */
  sign: z.object({ x: z.number(), z: z.number() }).nullable(),
  /** Addresses of what it is known from, or its words where it has none. */
  sources: z.array(z.string().min(1)).min(1),
});
export type TimelineEntry = z.infer<typeof timelineEntrySchema>;

export const timelineSchema = z.object({ items: z.array(timelineEntrySchema) });
