import { plainName } from '#capabilities/factory-register/companyName.ts';

/** A name cut for comparing. */
export interface NameGrams {
  readonly plain: string;
  /** How often each pair of neighbouring letters occurs, syllables taken apart into their letters (자모). */
  readonly grams: ReadonlyMap<string, number>;
  readonly size: number;
}

export function nameGrams(name: string): NameGrams {
  const plain = plainName(name);
  const letters = `^${plain.normalize('NFD')}$`;
  const grams = new Map<string, number>();
  for (let i = 1; i < letters.length; i++) {
    const gram = letters.slice(i - 1, i + 1);
    grams.set(gram, (grams.get(gram) ?? 0) + 1);
  }
  return { plain, grams, size: letters.length - 1 };
}

/**
 * How alike two names are, 0 to 1: twice the pairs of letters they share, by those they have (Sørensen–Dice), and 1 only for names
 * that are equal once company forms, spaces and signs are left out.
 */
export function likenessOf(a: NameGrams, b: NameGrams): number {
  if (a.plain === b.plain) return 1;
  let shared = 0;
  for (const [gram, count] of a.grams) shared += Math.min(count, b.grams.get(gram) ?? 0);
  return Math.min(0.99, Math.round(((2 * shared) / (a.size + b.size)) * 100) / 100);
}
