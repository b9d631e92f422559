import { z } from 'zod';

/** A quarter of a year by the calendar of the place (Asia/Seoul): `2026-Q4`. */
export const quarterSchema = z
  .string()
  .regex(/^20\d\d-Q[1-4]$/)
  .brand<'quarter'>();
export type Quarter = z.infer<typeof quarterSchema>;

/** Quarters since the year 0, so that quarters can be counted and ordered. */
const ordinalOf = (quarter: Quarter): number =>
  Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1;

const quarterAt = (ordinal: number): Quarter =>
  quarterSchema.parse(`${Math.floor(ordinal / 4)}-Q${(ordinal % 4) + 1}`);

/** The quarter of a day such as `2026-11-27`. */
export const quarterOfDay = (day: string): Quarter =>
  quarterAt(Number(day.slice(0, 4)) * 4 + Math.floor((Number(day.slice(5, 7)) - 1) / 3));

/** The quarter so many after another, or before it. Throws outside of the years 2000 to 2099. */
export const quarterAfter = (quarter: Quarter, by: number): Quarter =>
  quarterAt(ordinalOf(quarter) + by);

/** Below zero where the first comes before the second. */
export const compareQuarters = (a: Quarter, b: Quarter): number => ordinalOf(a) - ordinalOf(b);

/** Every quarter from one to another, both included, the latest first; none where they are in the wrong order. */
export function quartersDown(latest: Quarter, earliest: Quarter): Quarter[] {
  const count = Math.max(0, compareQuarters(latest, earliest) + 1);
  return Array.from({ length: count }, (_, back) => quarterAfter(latest, -back));
}

/** First day of a quarter: `2026-10-01`. */
export function firstDay(quarter: Quarter): string {
  const month = (Number(quarter.slice(6)) - 1) * 3 + 1;
  return `${quarter.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
}

/** Last day of a quarter: `2026-12-31`. */
export function lastDay(quarter: Quarter): string {
  const ends = ['03-31', '06-30', '09-30', '12-31'] as const;
  return `${quarter.slice(0, 4)}-${ends[Number(quarter.slice(6)) - 1]}`;
}

/** The last Sunday before a day: the end of the last whole week. */
export function lastSunday(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - (date.getUTCDay() || 7));
  return date.toISOString().slice(0, 10);
}
