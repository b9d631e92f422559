import { checkAccessors } from '#server/checkGlbAccessors.ts';
import { checkNodes } from '#server/checkGlbNodes.ts';
import {
  extensionsOf,
  type GlbFault,
  indexOf,
  isRecord,
  listOf,
  type Rec,
  Refused,
  refuse,
} from '#server/glbReading.ts';
import { splitGlb } from '#server/splitGlb.ts';
import { err, ok, type Result } from '#shared/result.ts';

/** Extensions that a file may need for being read at all. */
const readable = [
  'KHR_mesh_quantization',
  'EXT_meshopt_compression',
  'EXT_texture_webp',
  'KHR_texture_transform',
  'KHR_materials_unlit',
];
const mostOf = { meshes: 20_000, materials: 2000, textures: 200, images: 64, scenes: 50 } as const;

/**
 * Looks at all that a GLB claims before a library reads it: that it holds everything itself, that its numbers lie within
 * it, that its parts form trees, and that no more comes of it than a model of a product needs. Answers why not, or
 * nothing.
 */
export function checkGlb(bytes: Uint8Array): Result<null, GlbFault> {
  const chunks = splitGlb(bytes);
  if (!chunks.ok) return chunks;
  try {
    check(chunks.value.json, chunks.value.bin.length);
    return ok(null);
  } catch (cause) {
    if (cause instanceof Refused) return err(cause.fault);
    throw cause;
  }
}

function check(json: unknown, bin: number): void {
  if (!isRecord(json) || !isRecord(json.asset)) refuse('damaged');
  if (typeof json.asset.version !== 'string' || !json.asset.version.startsWith('2.')) {
    refuse('damaged');
  }
  checkExtensions(json);
  const buffers = listOf(json, 'buffers', 2, 'external').map((buffer, i) => {
    if (buffer.uri !== undefined) refuse('external');
    if (i === 0 && (indexOf(buffer.byteLength, Number.MAX_SAFE_INTEGER) ?? 0) > bin) {
      refuse('damaged');
    }
    const isStandIn = extensionsOf(buffer, 'EXT_meshopt_compression')?.fallback === true;
    if (i === 1 && !isStandIn) refuse('external');
    return isStandIn ? null : bin;
  });
  const counts = checkAccessors(json, buffers, bin);
  for (const [name, most] of Object.entries(mostOf)) listOf(json, name, most, 'parts');
  checkPictures(json, counts.views);
  checkNodes(json, counts.elements);
}

function checkExtensions(json: Rec): void {
  const needed = json.extensionsRequired ?? [];
  if (!Array.isArray(needed)) refuse('damaged');
  if (needed.includes('KHR_draco_mesh_compression')) refuse('draco');
  if (!needed.every((name) => readable.includes(name as string))) refuse('extension');
}

/** Pictures lie within the file. */
function checkPictures(json: Rec, views: number): void {
  for (const image of listOf(json, 'images', mostOf.images, 'parts')) {
    if (image.uri !== undefined) refuse('external');
    if (indexOf(image.bufferView, views) === null) refuse('damaged');
  }
}
