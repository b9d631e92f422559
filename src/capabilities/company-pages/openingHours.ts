import { z } from 'zod';
import { daysOff, weekdays } from '#capabilities/company-pages/weekday.ts';
import { plainText } from '#shared/plainText.ts';

const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/);
const day = z.iso.date();

/** Days on which a company is closed though it is otherwise open then, both included. */
const closureSchema = z
  .object({ from: day, until: day, note: plainText(0, 80).optional() })
  .refine(({ from, until }) => from <= until, { path: ['until'], message: 'until' });

/** When a company is open, by the clock of the place. */
export const openingHoursSchema = z
  .object({
    opens: clock.optional(),
    closes: clock.optional(),
    lunchFrom: clock.optional(),
    lunchUntil: clock.optional(),
    daysOff: z.array(z.enum(daysOff)).max(daysOff.length),
    closures: z.array(closureSchema).max(30),
    /** Whatever else is to say of it. */
    note: plainText(0, 200).optional(),
  })
  .superRefine((hours, ctx) => {
    const wrong = (path: string): void =>
      ctx.addIssue({ code: 'custom', path: [path], message: path });
    const { opens, closes, lunchFrom, lunchUntil } = hours;
    if (opens === undefined && closes !== undefined) wrong('opens');
    if (opens !== undefined && (closes === undefined || closes <= opens)) wrong('closes');
    if (lunchFrom === undefined && lunchUntil !== undefined) wrong('lunchFrom');
    if (lunchFrom !== undefined && (opens === undefined || lunchFrom < opens)) wrong('lunchFrom');
    if (lunchFrom !== undefined && (lunchUntil === undefined || lunchUntil <= lunchFrom))
      wrong('lunchUntil');
    if (lunchUntil !== undefined && closes !== undefined && lunchUntil > closes)
      wrong('lunchUntil');
    if (weekdays.every((one) => hours.daysOff.includes(one))) wrong('daysOff');
  });
export type OpeningHours = z.infer<typeof openingHoursSchema>;
export type Closure = z.infer<typeof closureSchema>;
