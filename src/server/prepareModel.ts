import { WebIO } from '@gltf-transform/core';
import {
  EXTMeshoptCompression,
  EXTTextureWebP,
  KHRMeshQuantization,
  KHRTextureTransform,
} from '@gltf-transform/extensions';
import { MeshoptDecoder } from 'meshoptimizer/decoder';
import { checkGlb } from '#server/checkGlb.ts';
import { gatherModel, type ModelPart } from '#server/gatherModel.ts';
import { type GlbFault, Refused } from '#server/glbReading.ts';
import { modelPicture } from '#server/modelPicture.ts';
import { type ModelUnit, placeModel, type SizeFault } from '#server/placeModel.ts';
import { silent, writeModel } from '#server/writeModel.ts';
import { err, ok, type Result } from '#shared/result.ts';

/** Largest model that is shown, bytes. */
const mostBytes = 2 * 1024 * 1024;
/** Detail that is tried in turn until the model is small enough. */
const details = [
  { triangles: 60_000, side: 1024 },
  { triangles: 30_000, side: 512 },
] as const;

export type ModelFault = GlbFault | SizeFault | 'picture' | 'dense';

export interface PreparedModel {
  readonly bytes: Uint8Array;
  readonly triangles: number;
  readonly trianglesBefore: number;
  /** Size along x, y (up) and z, millimetres. */
  readonly sizeMm: readonly [number, number, number];
}

/**
 * Makes of a GLB that strangers sent one of our own: nothing of the file survives but surfaces, their colours and
 * pictures drawn anew, standing on the ground in metres, light enough to be turned on a telephone. Meant for a thread of its own.
 */
export async function prepareModel({
  bytes,
  unit,
}: {
  readonly bytes: Uint8Array;
  readonly unit: ModelUnit | null;
}): Promise<Result<PreparedModel, ModelFault>> {
  const checked = checkGlb(bytes);
  if (!checked.ok) return checked;
  try {
    const parts = await readParts(bytes);
    if (parts.length === 0) return err('empty');
    const placed = placeModel(parts, unit);
    if ('fault' in placed) return err(placed.fault);
    const sizeMm = placed.size.map((metres) => Math.round(metres * 10_000) / 10);
    const trianglesBefore = parts.reduce((sum, { indices }) => sum + indices.length / 3, 0);
    for (const { triangles, side } of details) {
      const pictures = await redrawn(parts, side);
      if (!pictures) return err('picture');
      const size = Math.max(...placed.size);
      const written = await writeModel(parts, pictures, { triangles, size });
      if (written && written.bytes.length <= mostBytes) {
        return ok({ ...written, trianglesBefore, sizeMm: sizeMm as [number, number, number] });
      }
    }
    return err('dense');
  } catch (cause) {
    return err(cause instanceof Refused ? cause.fault : 'damaged');
  }
}

async function readParts(bytes: Uint8Array): Promise<ModelPart[]> {
  await MeshoptDecoder.ready;
  const io = new WebIO()
    .setLogger(silent)
    .registerExtensions([
      EXTMeshoptCompression,
      EXTTextureWebP,
      KHRMeshQuantization,
      KHRTextureTransform,
    ])
    .registerDependencies({ 'meshopt.decoder': MeshoptDecoder });
  const document = await io.readBinary(bytes as Uint8Array<ArrayBuffer>);
  return gatherModel(document.setLogger(silent));
}

/** Every picture that a part wears, drawn anew; null where one cannot be. */
async function redrawn(
  parts: readonly ModelPart[],
  side: number,
): Promise<Map<Uint8Array, Uint8Array> | null> {
  const pictures = new Map<Uint8Array, Uint8Array>();
  for (const { look } of parts) {
    const from = look.texture?.image;
    if (!from || pictures.has(from)) continue;
    const drawn = await modelPicture(from, side);
    if (!drawn) return null;
    pictures.set(from, drawn);
  }
  return pictures;
}
