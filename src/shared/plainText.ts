import { z } from 'zod';
import { holdsResidentNumber } from '#shared/residentNumber.ts';

/** What is said of a text that holds a resident registration number. */
const residentNumberFault = 'resident-number';
/** Control characters but line ends and tabs, other line ends, and marks that turn the direction of writing. */
const unseen = /(?![\n\t])\p{Cc}|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;
/** What would make a name in somebody’s mail lead elsewhere. */
const leadsElsewhere = /[\n\t<>@]|:\/\/|www\./i;

/** A text that a person writes: trimmed, of so many letters, without control characters or resident numbers. */
export function plainText(least: number, most: number) {
  return z
    .string()
    .trim()
    .min(least)
    .max(most)
    .refine((text) => !unseen.test(text), 'control')
    .refine((text) => !holdsResidentNumber(text), residentNumberFault);
}

/** A text of one line. */
export function plainLine(least: number, most: number) {
  return plainText(least, most).refine((text) => !/[\n\t]/.test(text), 'line');
}

/** A name, which may stand in mails to others: one line, without addresses. */
export function plainName(least: number, most: number) {
  return plainText(least, most).refine((text) => !leadsElsewhere.test(text), 'address');
}
