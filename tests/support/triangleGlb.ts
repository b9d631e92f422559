import { rawGlb } from './aModel.ts';

const corners = Float32Array.of(0, 0, 0, 1, 0, 0, 0, 1, 0);
const triangle = Uint16Array.of(0, 1, 2, 0);
export const triangleBin = new Uint8Array(corners.byteLength + triangle.byteLength);
triangleBin.set(new Uint8Array(corners.buffer));
triangleBin.set(new Uint8Array(triangle.buffer), corners.byteLength);

/** The description of one triangle of a metre. */
export const aTriangle = {
  asset: { version: '2.0' },
  scene: 0,
  scenes: [{ nodes: [0] }],
  nodes: [{ mesh: 0 }],
  primitives: [{ attributes: { POSITION: 0 }, indices: 1 }],
  accessors: [
    { bufferView: 0, componentType: 5126, count: 3, type: 'VEC3', min: [0, 0, 0], max: [1, 1, 0] },
    { bufferView: 1, componentType: 5123, count: 3, type: 'SCALAR' },
  ],
  bufferViews: [
    { buffer: 0, byteOffset: 0, byteLength: corners.byteLength },
    { buffer: 0, byteOffset: corners.byteLength, byteLength: triangle.byteLength },
  ],
  buffers: [{ byteLength: triangleBin.length }],
} as const;

/** A GLB of one triangle in which some parts are described otherwise. */
export function triangleWith(other: object, bin: Uint8Array = triangleBin): Uint8Array {
  const { primitives, ...rest } = aTriangle;
  return rawGlb({ ...rest, meshes: [{ primitives }], ...other }, bin);
}
