import { z } from 'zod';
import { slugSchema } from '#shared/entity.ts';
import { languageSchema } from '#shared/localTextSchema.ts';
import { plainName, plainText } from '#shared/plainText.ts';
import { fitsUnit, unitIds } from '#shared/unit.ts';

/** Whether what is asked about, and its files, are controlled goods or technology, as the asker declares. */
export const controls = ['uncontrolled', 'controlled', 'unknown'] as const;
export type Control = (typeof controls)[number];

/** Languages in which an asker can read the answer. */
export const replyLanguages = ['ko', 'en', 'zh', 'ja', 'vi'] as const;
export type ReplyLanguage = (typeof replyLanguages)[number];

/** Files of one message, and bytes of one file. */
export const mostFiles = 5;
export const mostFileBytes = 10 * 1024 * 1024;
/** Endings of files that are taken, as browsers offer them. */
export const fileEndings = '.pdf,.jpg,.jpeg,.png,.webp,.step,.stp,.dxf';

/** Text of one message. */
export const messageTextSchema = plainText(1, 4000);
export const filesSchema = z
  .array(z.uuid())
  .max(mostFiles)
  .refine((ids) => new Set(ids).size === ids.length, 'twice');

const shape = z.object({
  /** Names this request: sent twice, it makes one inquiry. */
  client: z.uuid(),
  company: slugSchema,
  /** What it was asked from, apart from the company itself. */
  about: z.object({ kind: z.enum(['product', 'building']), id: slugSchema }).optional(),
  subject: plainText(2, 120).refine((text) => !/[\n\t]/.test(text), 'one-line'),
  text: plainText(5, 4000),
  quantity: z.number().positive().max(999_999_999).optional(),
  unit: z.enum(unitIds).optional(),
  wanted: z.iso.date().optional(),
  /** Where it is to be delivered. */
  place: plainText(0, 200).optional(),
  language: z.enum(replyLanguages),
  control: z.enum(controls),
  /** How else to be reached: all that is passed on of goods that may be controlled. */
  contact: plainText(0, 200).optional(),
  files: filesSchema.default([]),
});

type Asked = z.output<typeof shape>;

/** What does not go together within an inquiry, by field. */
export function inquiryFaults(
  asked: Pick<Asked, 'quantity' | 'unit' | 'control' | 'contact'> & {
    readonly files: readonly unknown[];
  },
) {
  const { quantity, unit, control, contact, files } = asked;
  const faults: { path: [string]; message: string }[] = [];
  if (quantity !== undefined && unit === undefined)
    faults.push({ path: ['unit'], message: 'missing' });
  if (quantity === undefined && unit !== undefined)
    faults.push({ path: ['quantity'], message: 'missing' });
  if (quantity !== undefined && unit !== undefined && !fitsUnit(quantity, unit))
    faults.push({ path: ['quantity'], message: 'decimals' });
  if (control !== 'uncontrolled' && files.length > 0)
    faults.push({ path: ['files'], message: 'controlled' });
  if (control !== 'uncontrolled' && !contact?.trim())
    faults.push({ path: ['contact'], message: 'missing' });
  return faults;
}

const whole = (asked: Asked, context: z.RefinementCtx): void => {
  for (const fault of inquiryFaults(asked)) context.addIssue({ code: 'custom', ...fault });
};

/** An inquiry of somebody who has signed in. */
export const inquirySchema = shape.superRefine(whole);
export type NewInquiry = z.output<typeof inquirySchema>;

/** An inquiry of a guest, who proves the address by a link. */
export const guestInquirySchema = shape
  .extend({
    email: z.email().max(200),
    name: plainName(1, 60),
    organisation: plainName(0, 80).optional(),
    mailLanguage: languageSchema.default('ko'),
  })
  .superRefine(whole);

/** A message within a thread. */
export const newMessageSchema = z.object({
  client: z.uuid(),
  text: messageTextSchema,
  files: filesSchema.default([]),
  /** Number of the last message that its writer has seen. */
  seen: z.number().int().nonnegative(),
});
export type NewMessage = z.output<typeof newMessageSchema>;

/** What an asker hears at once. */
export const askedSchema = z.object({
  id: z.uuid(),
  /** Companies that got the same text from the same asker within a week, this one included. */
  same: z.number().int(),
});
export type AskedAnswer = z.infer<typeof askedSchema>;

/** Why an inquiry is refused at once. */
export type AskRefusal =
  | 'missing'
  | 'unclaimed'
  | 'no-guests'
  | 'own'
  | 'past'
  | 'files'
  | 'same-text';
