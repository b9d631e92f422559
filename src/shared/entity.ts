import { z } from 'zod';

/** Kinds of thing a person can choose; the word is also the path segment of its address. */
export const entityKinds = ['company', 'building', 'product', 'block', 'event'] as const;
export type EntityKind = (typeof entityKinds)[number];

/** A slug: lower-case Latin letters, digits and single hyphens. */
export const slugSchema = z
  .string()
  .min(1)
  .max(80)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

/** Names one thing of the complex for ever. */
export interface EntityRef {
  readonly kind: EntityKind;
  readonly id: string;
}

export const entityRefSchema = z.object({ kind: z.enum(entityKinds), id: slugSchema });

export function sameEntity(a: EntityRef | null, b: EntityRef | null): boolean {
  return a === b || (a !== null && b !== null && a.kind === b.kind && a.id === b.id);
}
