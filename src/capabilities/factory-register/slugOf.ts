import { hash32 } from '#shared/hash.ts';

/** A slug that a text always gets and hardly another does: the prefix and 64 bits in hexadecimal digits. */
export function slugOf(prefix: string, text: string): string {
  const codes = [...text].map((letter) => letter.codePointAt(0) as number);
  const bits = [1, 2].map((seed) =>
    hash32(seed, ...codes)
      .toString(16)
      .padStart(8, '0'),
  );
  return `${prefix}-${bits.join('')}`;
}
