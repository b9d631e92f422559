import { createHash } from 'node:crypto';

/** Name of some bytes: the first 80 bits of their SHA-256, in hexadecimal. */
export function contentHash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 20);
}
