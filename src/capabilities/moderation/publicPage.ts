import { z } from 'zod';
import { slugSchema } from '#shared/entity.ts';

/** Pages that somebody answers for, and that can be reported and hidden. */
export const pageKinds = ['company', 'product'] as const;
export type PageKind = (typeof pageKinds)[number];

export const publicPageSchema = z.object({ kind: z.enum(pageKinds), id: slugSchema });
export type PublicPage = z.infer<typeof publicPageSchema>;
