import { z } from 'zod';
import { hidingStates } from '#capabilities/moderation/hidingState.ts';
import { publicPageSchema } from '#capabilities/moderation/publicPage.ts';
import { localTextSchema } from '#shared/localTextSchema.ts';
import { plainText } from '#shared/plainText.ts';

/** Why a page is hidden: something is wrong with it, or it was asked to be taken away. */
export const hidingCauses = ['moderation', 'withdrawal'] as const;
export type HidingCause = (typeof hidingCauses)[number];

/** A page that is or was hidden, as those who run it and the operator see it. */
export const hidingSchema = z.object({
  id: z.uuid(),
  page: publicPageSchema,
  /** Name it had when it was hidden. */
  name: localTextSchema,
  cause: z.enum(hidingCauses),
  reason: z.string(),
  state: z.enum(hidingStates),
  hiddenAt: z.iso.datetime(),
  appeal: z.string().nullable(),
  appealedAt: z.iso.datetime().nullable(),
  /** What the operator answered to the appeal, or said when showing it again. */
  answer: z.string().nullable(),
  settledAt: z.iso.datetime().nullable(),
});
export type Hiding = z.infer<typeof hidingSchema>;

/** A hiding with who runs the page. */
export const deskHidingSchema = hidingSchema.extend({ runBy: z.string().nullable() });
export type DeskHiding = z.infer<typeof deskHidingSchema>;

/** What an operator or somebody who appeals writes; the other side reads it as it is. */
export const sayingSchema = plainText(2, 1000);

/** Why hiding, or an act on a hidden page, is refused. */
export type HidingRefusal = 'missing' | 'hidden' | 'settled';
