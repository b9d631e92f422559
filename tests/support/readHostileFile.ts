import type { ModelUnitId, ProductFileKind } from '#capabilities/product-files/productFile.ts';
import { prepareModel } from '#server/prepareModel.ts';
import { readPaper } from '#server/readPaper.ts';
import { readStep } from '#server/readStep.ts';
import { canary } from './hostileFile.ts';

/** What comes of a file as an upload would take it: its fault, `harmless`, or `harm` where what it meant is left in it. */
export async function readHostileFile(
  kind: ProductFileKind,
  bytes: Uint8Array,
  unit: ModelUnitId | null,
): Promise<string> {
  if (kind === 'model') {
    const made = await prepareModel({ bytes, unit });
    if (!made.ok) return made.error;
    return Buffer.from(made.value.bytes).includes(canary) ? 'harm' : 'harmless';
  }
  const read = kind === 'step' ? readStep(bytes) : readPaper(bytes);
  if (!read.ok) return read.error;
  return /\p{C}/u.test(JSON.stringify(read.value)) ? 'harm' : 'harmless';
}
