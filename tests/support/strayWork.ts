/** Work that a thread of its own must be able to end. */
export const doubled = (value: number): number => value * 2;

export function forEver(): never {
  for (;;);
}

export function hoard(): number {
  const kept: number[][] = [];
  for (;;) kept.push(Array.from({ length: 100_000 }, (_, i) => i + kept.length));
}

export function fail(why: string): never {
  throw new Error(why);
}
