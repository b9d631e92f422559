import type {
  ModelUnitId,
  ProductFile,
  ProductFileFault,
  ProductFileKind,
} from '#capabilities/product-files/productFile.ts';
import { modelApart, paperApart } from '#server/modelApart.ts';
import { readStep } from '#server/readStep.ts';
import { err, ok, type Result } from '#shared/result.ts';

interface Taken {
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly info: ProductFile['info'];
}

/** Takes what its content says to be of that kind, whatever it is called; a model comes back made anew. */
export async function takeFile(
  kind: ProductFileKind,
  bytes: Uint8Array,
  unit: ModelUnitId | null,
): Promise<Result<Taken, ProductFileFault>> {
  if (kind === 'model') {
    const bytesBefore = bytes.length;
    const prepared = await modelApart(bytes, unit);
    if (!prepared.ok) return prepared;
    const { bytes: made, ...info } = prepared.value;
    return ok({
      type: 'model/gltf-binary',
      bytes: made,
      info: { ...info, sizeMm: [...info.sizeMm], bytesBefore },
    });
  }
  if (kind === 'step') {
    const read = readStep(bytes);
    return read.ok ? ok({ type: 'model/step', bytes, info: read.value }) : err(read.error);
  }
  const read = await paperApart(bytes);
  return read.ok ? ok({ type: 'application/pdf', bytes, info: read.value }) : err(read.error);
}
