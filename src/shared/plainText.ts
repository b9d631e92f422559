import { z } from 'zod';
import { holdsResidentNumber } from '#shared/residentNumber.ts';

/** What is said of a text that holds a resident registration number. */
export const residentNumberFault = 'resident-number';

/** A text that a person writes: trimmed, of so many letters, without control characters or resident numbers. */
export function plainText(least: number, most: number) {
  return z
    .string()
    .trim()
    .min(least)
    .max(most)
    .refine(
      (text) =>
        !/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(text.replace(/[\n\t]/g, '')),
      'control',
    )
    .refine((text) => !holdsResidentNumber(text), residentNumberFault);
}
