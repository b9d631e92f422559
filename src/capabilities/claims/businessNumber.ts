import { z } from 'zod';

const weights = [1, 3, 7, 1, 3, 7, 1, 3, 5];

/** The ten digits of a business registration number, whatever stands between them; null where there are not ten. */
export function businessDigits(text: string): string | null {
  const digits = text.normalize('NFKC').replace(/[\s\-‐-―−.]/g, '');
  return /^\d{10}$/.test(digits) ? digits : null;
}

/**
 * True for ten digits whose last is the check digit of the nine before: their weighted sum and the tens of five times
 * the ninth add up, with it, to a multiple of ten (National Tax Service, 사업자등록번호 검증).
 */
export function isBusinessNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits)) return false;
  const numbers = [...digits].map(Number);
  const sum = weights.reduce((total, weight, index) => total + weight * (numbers[index] ?? 0), 0);
  return (sum + Math.floor(((numbers[8] ?? 0) * 5) / 10) + (numbers[9] ?? 0)) % 10 === 0;
}

/** As it is written: 123-45-67890. */
export const businessNumberText = (digits: string): string =>
  `${digits.slice(0, 3)}-${digits.slice(3, 5)}-${digits.slice(5)}`;

/** What is kept of a number that is not needed any more: 123-45-*****. */
export const maskedBusinessNumber = (digits: string): string => `${digits.slice(0, 5)}*****`;

/** A business registration number as a person writes it; read as ten digits. */
export const businessNumberSchema = z
  .string()
  .max(40)
  .transform((text) => businessDigits(text) ?? '')
  .refine(isBusinessNumber, 'business-number');
