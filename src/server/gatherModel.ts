import type { Accessor, Document, mat4, Node, Primitive } from '@gltf-transform/core';
import { convertPrimitiveToTriangles } from '@gltf-transform/functions';
import { refuse } from '#server/glbReading.ts';
import { modelLook, type PartLook } from '#server/modelLook.ts';
import { NumberList } from '#server/numberList.ts';

/** All of a model that looks alike, in metres, y up; three numbers a corner, two in `uvs`. */
export interface ModelPart {
  readonly look: PartLook;
  readonly positions: Float32Array;
  /** Null where the file tells none. */
  readonly normals: Float32Array | null;
  readonly uvs: Float32Array | null;
  readonly colours: Float32Array | null;
  readonly indices: Uint32Array;
}

interface Piece {
  readonly primitive: Primitive;
  readonly matrix: mat4;
}

/**
 * Everything of the shown scene that has a surface, where it stands, put together by look: animations, bones, lights,
 * cameras, lines and words stay behind. Refuses corners that are no numbers.
 */
export function gatherModel(document: Document): ModelPart[] {
  const root = document.getRoot();
  const scene = root.getDefaultScene() ?? root.listScenes()[0];
  const byLook = new Map<string, { look: PartLook; pieces: Piece[] }>();
  const nodes: Node[] = scene ? [] : root.listNodes();
  scene?.traverse((node) => nodes.push(node));
  for (const node of nodes) {
    const matrix = node.getWorldMatrix();
    for (const primitive of node.getMesh()?.listPrimitives() ?? []) {
      if (primitive.getMode() < 4 || !primitive.getAttribute('POSITION')) continue;
      const look = modelLook(primitive.getMaterial());
      const kinds = ['COLOR_0', 'NORMAL'].map((name) => primitive.getAttribute(name) !== null);
      const key = [look.key, ...kinds].join(' ');
      const group = byLook.get(key) ?? { look, pieces: [] };
      group.pieces.push({ primitive, matrix });
      byLook.set(key, group);
    }
  }
  return [...byLook.values()].map(({ look, pieces }) => partOf(look, pieces));
}

function partOf(look: PartLook, pieces: readonly Piece[]): ModelPart {
  const floats = () => new NumberList(new Float32Array());
  const out: Lists = {
    positions: floats(),
    normals: floats(),
    uvs: floats(),
    colours: floats(),
    indices: new NumberList(new Uint32Array()),
  };
  for (const piece of pieces) addPiece(out, look, piece);
  return {
    look,
    positions: out.positions.taken(),
    normals: out.normals.length > 0 ? out.normals.taken() : null,
    uvs: look.texture ? out.uvs.taken() : null,
    colours: out.colours.length > 0 ? out.colours.taken() : null,
    indices: out.indices.taken(),
  };
}

type Lists = Record<'positions' | 'normals' | 'uvs' | 'colours', NumberList<Float32Array>> & {
  readonly indices: NumberList<Uint32Array>;
};

function addPiece(out: Lists, look: PartLook, { primitive, matrix }: Piece): void {
  if (primitive.getMode() !== 4) convertPrimitiveToTriangles(primitive);
  const points = placedPoints(primitive.getAttribute('POSITION') as Accessor, matrix);
  const corners = points.length / 3;
  const mirrored = determinant(matrix) < 0;
  const triangles = trianglesOf(primitive.getIndices(), points, mirrored);
  const facing = turnedNormals(primitive.getAttribute('NORMAL'), matrix, corners, mirrored);
  const uv = look.texture ? primitive.getAttribute(`TEXCOORD_${look.texture.coordinates}`) : null;
  const paint = primitive.getAttribute('COLOR_0');
  const first = out.positions.length / 3;
  const element: number[] = [];
  const corner = (i: number): void => {
    for (let k = 0; k < 3; k++) out.positions.add(points[i * 3 + k] as number);
    if (look.texture) {
      const [u = 0, v = 0] = uv?.getElement(i, element) ?? [0, 0];
      for (const value of look.texture.place(u, v)) out.uvs.add(finiteOr(value, 0));
    }
    if (paint) {
      const [r = 1, g = 1, b = 1] = paint.getElement(i, element);
      for (const value of [r, g, b]) out.colours.add(Math.min(1, Math.max(0, finiteOr(value, 1))));
    }
  };
  for (let i = 0; i < corners; i++) corner(i);
  for (const value of facing ?? []) out.normals.add(value);
  for (const index of triangles) out.indices.add(first + index);
}

function placedPoints(position: Accessor, m: mat4): Float32Array {
  if (position.getType() !== 'VEC3') refuse('damaged');
  const points = new Float32Array(position.getCount() * 3);
  const element: number[] = [];
  for (let i = 0; i < points.length; i += 3) {
    const [x = 0, y = 0, z = 0] = position.getElement(i / 3, element);
    for (let k = 0; k < 3; k++) {
      const [a, b, c, d] = [m[k], m[4 + k], m[8 + k], m[12 + k]] as [
        number,
        number,
        number,
        number,
      ];
      const value = a * x + b * y + c * z + d;
      if (!(Math.abs(value) < 1e7)) refuse('numbers');
      points[i + k] = value;
    }
  }
  return points;
}

/** Triangles by their corners, without those that are none; turned over where the part is mirrored. */
function trianglesOf(given: Accessor | null, points: Float32Array, mirrored: boolean): Uint32Array {
  const corners = points.length / 3;
  const count = given?.getCount() ?? corners;
  const at = (i: number): number => given?.getScalar(i) ?? i;
  const triangles = new Uint32Array(count);
  let n = 0;
  for (let i = 0; i + 2 < count; i += 3) {
    const [a, b, c] = [at(i), at(i + 1), at(i + 2)];
    if (a >= corners || b >= corners || c >= corners) refuse('damaged');
    if (isSliver(points, a, b, c)) continue;
    triangles.set(mirrored ? [a, c, b] : [a, b, c], n);
    n += 3;
  }
  return triangles.subarray(0, n);
}

/** True where three corners enclose nothing. */
function isSliver(points: Float32Array, a: number, b: number, c: number): boolean {
  const edge = (to: number, k: number): number =>
    (points[to * 3 + k] as number) - (points[a * 3 + k] as number);
  let [area, longest] = [0, 0];
  for (let k = 0; k < 3; k++) {
    const [p, q] = [(k + 1) % 3, (k + 2) % 3];
    area += (edge(b, p) * edge(c, q) - edge(b, q) * edge(c, p)) ** 2;
    longest += edge(b, k) ** 2 + edge(c, k) ** 2;
  }
  return area <= longest ** 2 * 1e-14;
}

/** Normals of a part where it stands, of length 1, up where one has no direction; null where there are none. */
function turnedNormals(
  normal: Accessor | null,
  m: mat4,
  corners: number,
  mirrored: boolean,
): Float32Array | null {
  if (!normal) return null;
  if (normal.getType() !== 'VEC3') refuse('damaged');
  const n = cofactors(m);
  const facing = new Float32Array(corners * 3);
  const element: number[] = [];
  for (let i = 0; i < corners; i++) {
    const [x = 0, y = 0, z = 0] = normal.getElement(i, element);
    const turned = [0, 1, 2].map(
      (k) => (n[k] as number) * x + (n[3 + k] as number) * y + (n[6 + k] as number) * z,
    );
    const length = Math.hypot(...turned) * (mirrored ? -1 : 1);
    const known = Number.isFinite(length) && length !== 0;
    for (let k = 0; k < 3; k++) {
      facing[i * 3 + k] = known ? (turned[k] as number) / length : k === 1 ? 1 : 0;
    }
  }
  return facing;
}

/** Cofactors of the upper left of a matrix, by columns: what turns normals. */
function cofactors(m: mat4): number[] {
  const at = (row: number, column: number): number => m[(column % 3) * 4 + (row % 3)] as number;
  return [0, 1, 2].flatMap((column) =>
    [0, 1, 2].map(
      (row) =>
        at(row + 1, column + 1) * at(row + 2, column + 2) -
        at(row + 1, column + 2) * at(row + 2, column + 1),
    ),
  );
}

function determinant(m: mat4): number {
  const [a, b, c] = cofactors(m) as [number, number, number];
  return m[0] * a + m[1] * b + m[2] * c;
}

const finiteOr = (value: number, other: number): number => (Number.isFinite(value) ? value : other);
