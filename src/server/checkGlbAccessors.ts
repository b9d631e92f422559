import { extensionsOf, indexOf, isRecord, listOf, type Rec, refuse } from '#server/glbReading.ts';

const componentBytes: Readonly<Record<number, number>> = {
  5120: 1,
  5121: 1,
  5122: 2,
  5123: 2,
  5125: 4,
  5126: 4,
};
const components: Readonly<Record<string, number>> = {
  SCALAR: 1,
  VEC2: 2,
  VEC3: 3,
  VEC4: 4,
  MAT2: 4,
  MAT3: 9,
  MAT4: 16,
};
const most = 60_000;
/** Most bytes that all numbers of a file may take once they are read, compressed ones and shared ones included. */
const readBytes = 64 * 1024 * 1024;

/**
 * Checks that every number a file names lies within it and that together they stay small. `buffers` are their lengths in
 * bytes, null for one that only stands for what is compressed. Answers how many views there are, and the elements of each accessor.
 */
export function checkAccessors(
  json: Rec,
  buffers: readonly (number | null)[],
  bin: number,
): { views: number; elements: readonly number[] } {
  let read = 0;
  const spend = (bytes: number): void => {
    read += bytes;
    if (!(read <= readBytes)) refuse('heavy');
  };
  const views = listOf(json, 'bufferViews', most, 'parts').map((view) => {
    const length = indexOf(view.byteLength, 2 ** 32) ?? refuse('damaged');
    const offset = indexOf(view.byteOffset ?? 0, 2 ** 32) ?? refuse('damaged');
    const buffer = indexOf(view.buffer, buffers.length) ?? refuse('damaged');
    const stride = view.byteStride === undefined ? null : indexOf(view.byteStride, 253);
    if (view.byteStride !== undefined && (stride === null || stride < 4)) refuse('damaged');
    const packed = extensionsOf(view, 'EXT_meshopt_compression');
    const whole = buffers[buffer];
    if (packed) spend(checkPacked(packed, length, bin));
    else if (whole === null || whole === undefined || offset + length > whole) refuse('damaged');
    return { length, stride };
  });
  const lengthOf = (index: unknown) =>
    views[indexOf(index, views.length) ?? refuse('damaged')] as (typeof views)[number];
  const elements = listOf(json, 'accessors', most, 'parts').map((accessor) => {
    const count = indexOf(accessor.count, 2 ** 32) ?? refuse('damaged');
    const size = sizeOf(accessor);
    spend(count * size);
    if (accessor.bufferView !== undefined) {
      const { length, stride } = lengthOf(accessor.bufferView);
      const offset = indexOf(accessor.byteOffset ?? 0, 2 ** 32) ?? refuse('damaged');
      if (count > 0 && offset + (stride ?? size) * (count - 1) + size > length) refuse('damaged');
    }
    if (accessor.sparse !== undefined) checkSparse(accessor.sparse, count, size);
    return count;
  });
  return { views: views.length, elements };

  function checkSparse(sparse: unknown, count: number, size: number): void {
    if (!isRecord(sparse) || !isRecord(sparse.indices) || !isRecord(sparse.values)) {
      refuse('damaged');
    }
    const changed = indexOf(sparse.count, count + 1) ?? refuse('damaged');
    const parts = [
      [sparse.indices, componentBytes[sparse.indices.componentType as number] ?? 0],
      [sparse.values, size],
    ] as const;
    for (const [part, bytes] of parts) {
      const offset = indexOf(part.byteOffset ?? 0, 2 ** 32) ?? refuse('damaged');
      if (bytes === 0 || offset + changed * bytes > lengthOf(part.bufferView).length) {
        refuse('damaged');
      }
    }
  }
}

function sizeOf({ componentType, type }: Rec): number {
  const bytes = componentBytes[componentType as number];
  const parts = Object.hasOwn(components, String(type)) ? components[String(type)] : undefined;
  return bytes && parts ? bytes * parts : refuse('damaged');
}

/** Bytes that a compressed view becomes. */
function checkPacked(packed: Rec, length: number, bin: number): number {
  const offset = indexOf(packed.byteOffset ?? 0, 2 ** 32) ?? refuse('damaged');
  const bytes = indexOf(packed.byteLength, 2 ** 32) ?? refuse('damaged');
  const count = indexOf(packed.count, 2 ** 32) ?? refuse('damaged');
  const stride = indexOf(packed.byteStride, 257) ?? refuse('damaged');
  if (packed.buffer !== 0 || offset + bytes > bin || stride === 0) refuse('damaged');
  if (count * stride > length) refuse('damaged');
  return count * stride;
}
