import { aBall, glbOf } from './aModel.ts';
import type { HostileFile } from './hostileFile.ts';
import { aTriangle, triangleBin, triangleWith } from './triangleGlb.ts';

const one = (
  name: string,
  make: HostileFile['make'],
  ...expected: HostileFile['expected']
): HostileFile => ({ name, kind: 'model', make, expected });

const [position, index] = aTriangle.accessors;
const accessors = (...first: object[]) => triangleWith({ accessors: [...first, index] });
const many = (n: number, of: (i: number) => object) => Array.from({ length: n }, (_, i) => of(i));
const corners = (value: number) => {
  const bin = triangleBin.slice();
  new DataView(bin.buffer).setFloat32(4, value, true);
  return triangleWith({}, bin);
};
const nodes = (list: object[], roots = [0]) =>
  triangleWith({ nodes: list, scenes: [{ nodes: roots }] });
const packed = (claim: object, byteLength = 36) =>
  triangleWith({
    extensionsRequired: ['EXT_meshopt_compression'],
    extensionsUsed: ['EXT_meshopt_compression'],
    buffers: [
      { byteLength: triangleBin.length },
      { byteLength, extensions: { EXT_meshopt_compression: { fallback: true } } },
    ],
    bufferViews: [
      {
        buffer: 1,
        byteLength,
        extensions: {
          EXT_meshopt_compression: {
            ...{ buffer: 0, byteOffset: 0, byteLength: 40, mode: 'ATTRIBUTES' },
            ...{ byteStride: 12, count: 3, ...claim },
          },
        },
      },
      aTriangle.bufferViews[1],
    ],
  });

/** Models whose numbers lie, burst or lead nowhere. */
export const hostileNumbers: readonly HostileFile[] = [
  one('corners that are no numbers', () => corners(Number.NaN), 'numbers'),
  one('corners without end', () => corners(Infinity), 'numbers'),
  one('corners beyond the moon', () => corners(1e30), 'numbers'),
  one('a place of 1e999', () => nodes([{ mesh: 0, translation: [1e308 * 10, 0, 0] }]), 'numbers'),
  one('a matrix of words', () => nodes([{ mesh: 0, matrix: Array(16).fill('1') }]), 'numbers'),
  one('a matrix of three', () => nodes([{ mesh: 0, matrix: [1, 0, 0] }]), 'damaged'),
  one('a scale of 1e8', () => nodes([{ mesh: 0, scale: [1e8, 1e8, 1e8] }]), 'numbers'),
  one('a scale of nothing', () => nodes([{ mesh: 0, scale: [0, 0, 0] }]), 'empty'),
  one('four billion corners', () => accessors({ ...position, count: 4e9 }), 'heavy', 'damaged'),
  one(
    'a billion corners from nowhere',
    () => accessors({ componentType: 5126, count: 1e9, type: 'VEC3' }),
    'heavy',
  ),
  one('fewer than no corners', () => accessors({ ...position, count: -3 }), 'damaged'),
  one('half a corner', () => accessors({ ...position, count: 2.5 }), 'damaged'),
  one('corners beyond their view', () => accessors({ ...position, count: 9 }), 'damaged'),
  one('corners before their view', () => accessors({ ...position, byteOffset: -12 }), 'damaged'),
  one('corners of a kind of their own', () => accessors({ ...position, type: 'VEC9' }), 'damaged'),
  one('corners named after methods', () => accessors({ ...position, type: 'toString' }), 'damaged'),
  one('corners in a line', () => accessors({ ...position, type: 'SCALAR' }), 'damaged'),
  one(
    'a view beyond its buffer',
    () => triangleWith({ bufferViews: [{ buffer: 0, byteLength: 1e6 }, aTriangle.bufferViews[1]] }),
    'damaged',
  ),
  one(
    'a stride of nothing',
    () =>
      triangleWith({
        bufferViews: [{ ...aTriangle.bufferViews[0], byteStride: 0 }, aTriangle.bufferViews[1]],
      }),
    'damaged',
  ),
  one(
    'thirty thousand times the same numbers',
    () => {
      const shared = { ...position, bufferView: 0, count: 3000 };
      const bin = new Uint8Array(40_000);
      const views = [
        { buffer: 0, byteLength: 40_000 },
        { buffer: 0, byteLength: 40_000 },
      ];
      const all = { accessors: many(30_000, () => shared), bufferViews: views };
      return triangleWith({ ...all, buffers: [{ byteLength: 40_000 }] }, bin);
    },
    'heavy',
  ),
  one(
    'a hundred thousand views',
    () => triangleWith({ bufferViews: many(100_000, () => aTriangle.bufferViews[0]) }),
    'parts',
  ),
  one('packed corners that claim 4 GB', () => packed({ count: 3e8 }, 4e9), 'heavy', 'damaged'),
  one('packed corners that are none', () => packed({}), 'damaged'),
  one('packed corners beyond the file', () => packed({ byteLength: 1e6 }), 'damaged'),
  one('packed corners of no size', () => packed({ byteStride: 0 }), 'damaged'),
  one('packed corners in a way nobody knows', () => packed({ mode: 'BZIP2' }), 'damaged'),
  one(
    'a few changes to a billion numbers',
    () =>
      accessors({
        ...{ componentType: 5126, count: 3, type: 'VEC3' },
        sparse: {
          count: 1e9,
          indices: { bufferView: 1, componentType: 5123 },
          values: { bufferView: 0 },
        },
      }),
    'damaged',
  ),
  one(
    'triangles of corners that are not there',
    () => {
      const bin = triangleBin.slice();
      new DataView(bin.buffer).setUint16(36, 60_000, true);
      return triangleWith({}, bin);
    },
    'damaged',
  ),
  one(
    'as many colours as it likes',
    () =>
      triangleWith({
        accessors: [position, index, { ...position, count: 1 }],
        meshes: [{ primitives: [{ attributes: { POSITION: 0, COLOR_0: 2 }, indices: 1 }] }],
      }),
    'damaged',
  ),
  one('a part within itself', () => nodes([{ mesh: 0, children: [0] }]), 'damaged'),
  one(
    'parts within each other',
    () =>
      nodes([
        { mesh: 0, children: [1] },
        { mesh: 0, children: [0] },
      ]),
    'damaged',
    'parts',
  ),
  one(
    'parts that double thirty times',
    () => nodes(many(30, (i) => (i < 29 ? { children: [i + 1, i + 1] } : { mesh: 0 }))),
    'damaged',
  ),
  one(
    'parts ten thousand deep',
    () => nodes(many(10_000, (i) => (i < 9999 ? { children: [i + 1] } : { mesh: 0 }))),
    'parts',
  ),
  one('a million parts', () => nodes(many(1_000_000, () => ({}))), 'parts'),
  one('the same part a thousand times', () => nodes([{ mesh: 0 }], Array(1000).fill(0)), 'damaged'),
  one('parts that are words', () => triangleWith({ nodes: ['mesh'] }), 'damaged'),
  one('a surface that is not there', () => nodes([{ mesh: 7 }]), 'damaged'),
  one('a large surface ten thousand times', () => glbOf(aBall(1, 40), { times: 10_000 }), 'heavy'),
  one(
    'points alone',
    () => triangleWith({ meshes: [{ primitives: [{ attributes: { POSITION: 0 }, mode: 0 }] }] }),
    'empty',
  ),
  one(
    'a triangle that is none',
    () => triangleWith({}, new Uint8Array(triangleBin.length)),
    'empty',
  ),
  one('a gear as large as a district', () => nodes([{ mesh: 0, scale: [900, 900, 900] }]), 'unit'),
  one('a gear as small as a germ', () => nodes([{ mesh: 0, scale: [1e-6, 1e-6, 1e-6] }]), 'unit'),
  {
    ...one(
      'ten kilometres, said to be metres',
      () => nodes([{ mesh: 0, scale: [1e4, 1, 1] }]),
      'size',
    ),
    unit: 'metre',
  },
];
