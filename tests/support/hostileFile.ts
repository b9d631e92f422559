import type { ProductFileFault, ProductFileKind } from '#capabilities/product-files/productFile.ts';

/** A file that means no good, or is none; made in code, never kept. */
export interface HostileFile {
  readonly name: string;
  readonly kind: ProductFileKind;
  readonly make: () => Uint8Array | Promise<Uint8Array>;
  /** Faults that it may be refused with; `harmless` where it is taken and nothing of what it meant is left. */
  readonly expected: readonly (ProductFileFault | 'harmless')[];
  readonly unit?: 'metre' | 'millimetre';
}

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

/** The mark at the end of an empty archive. */
export const emptyZip = new Uint8Array([0x50, 0x4b, 5, 6, ...Array(18).fill(0)]);
/** A word that must be nowhere in what is kept. */
export const canary = 'canary-hostile';
