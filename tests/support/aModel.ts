import { Document, WebIO } from '@gltf-transform/core';

interface Shape {
  readonly positions: number[];
  readonly indices: number[];
}

interface Wishes {
  /** Linear base colour, and finish. */
  readonly colour?: readonly [number, number, number];
  readonly metal?: number;
  readonly rough?: number;
  /** Encoded picture to wear. */
  readonly picture?: { readonly bytes: Uint8Array; readonly type: string };
  /** How often it stands, one beside the other. */
  readonly times?: number;
}

/** A spur gear with a bore, axis up, sizes in metres. */
export function aGear({ teeth = 24, radius = 0.12, width = 0.04, bore = 0.03 } = {}): Shape {
  const outline: [number, number][] = [];
  for (let tooth = 0; tooth < teeth; tooth++) {
    for (const [at, out] of [
      [0, 0.86],
      [0.2, 0.86],
      [0.36, 1],
      [0.62, 1],
      [0.8, 0.86],
    ] as const) {
      const angle = ((tooth + at) / teeth) * 2 * Math.PI;
      outline.push([Math.cos(angle) * radius * out, Math.sin(angle) * radius * out]);
    }
  }
  return extruded(outline, bore, width);
}

/** A disc with a bore and a hub, axis up, sizes in metres. */
export function aFlange({ segments = 96, radius = 0.25, thick = 0.03, bore = 0.08 } = {}): Shape {
  const ring = (r: number): [number, number][] =>
    Array.from({ length: segments }, (_, i) => {
      const angle = (i / segments) * 2 * Math.PI;
      return [Math.cos(angle) * r, Math.sin(angle) * r];
    });
  const disc = extruded(ring(radius), bore, thick);
  const hub = extruded(ring(radius * 0.5), bore, thick * 3);
  const first = disc.positions.length / 3;
  return {
    positions: [...disc.positions, ...hub.positions],
    indices: [...disc.indices, ...hub.indices.map((index) => index + first)],
  };
}

/** A ball of many triangles, metres. */
export function aBall(radius: number, rings: number): Shape {
  const positions: number[] = [];
  const indices: number[] = [];
  for (let i = 0; i <= rings; i++) {
    for (let j = 0; j <= rings * 2; j++) {
      const [down, round] = [(i / rings) * Math.PI, (j / rings) * Math.PI];
      positions.push(
        radius * Math.sin(down) * Math.cos(round),
        radius * Math.cos(down),
        radius * Math.sin(down) * Math.sin(round),
      );
      if (i === rings || j === rings * 2) continue;
      const at = i * (rings * 2 + 1) + j;
      const below = at + rings * 2 + 1;
      indices.push(at, at + 1, below, at + 1, below + 1, below);
    }
  }
  return { positions, indices };
}

function extruded(outline: readonly [number, number][], bore: number, height: number): Shape {
  const n = outline.length;
  const positions: number[] = [];
  const indices: number[] = [];
  for (const y of [0, height]) {
    for (const [x, z] of outline) positions.push(x, y, z);
    for (const [x, z] of outline) {
      const angle = Math.atan2(z, x);
      positions.push(Math.cos(angle) * bore, y, Math.sin(angle) * bore);
    }
  }
  for (let i = 0; i < n; i++) {
    const j = (i + 1) % n;
    const [a, b, c, d] = [i, j, n + i, n + j];
    const [e, f, g, h] = [2 * n + i, 2 * n + j, 3 * n + i, 3 * n + j];
    indices.push(a, b, d, a, d, c, e, g, h, e, h, f, a, e, f, a, f, b, c, d, h, c, h, g);
  }
  return { positions, indices };
}

/** A shape as a GLB that nothing compressed, as a company's program would write it. */
export async function glbOf(
  { positions, indices }: Shape,
  { colour = [0.42, 0.44, 0.47], metal = 0.8, rough = 0.4, picture, times = 1 }: Wishes = {},
): Promise<Uint8Array> {
  const document = new Document();
  const buffer = document.createBuffer();
  const column = (type: 'SCALAR' | 'VEC2' | 'VEC3', array: Float32Array | Uint32Array) =>
    document
      .createAccessor()
      .setType(type)
      .setArray(array as Float32Array<ArrayBuffer>)
      .setBuffer(buffer);
  const material = document
    .createMaterial('steel')
    .setBaseColorFactor([...colour, 1])
    .setMetallicFactor(metal)
    .setRoughnessFactor(rough);
  const primitive = document
    .createPrimitive()
    .setMaterial(material)
    .setAttribute('POSITION', column('VEC3', Float32Array.from(positions)))
    .setIndices(column('SCALAR', Uint32Array.from(indices)));
  if (picture) {
    const uvs = positions.filter((_, i) => i % 3 !== 1).map((value) => value * 4);
    primitive.setAttribute('TEXCOORD_0', column('VEC2', Float32Array.from(uvs)));
    material.setBaseColorTexture(
      document
        .createTexture()
        .setMimeType(picture.type)
        .setImage(picture.bytes as Uint8Array<ArrayBuffer>),
    );
  }
  const mesh = document.createMesh('part').addPrimitive(primitive);
  const scene = document.createScene();
  document.getRoot().setDefaultScene(scene);
  for (let i = 0; i < times; i++) {
    scene.addChild(document.createNode(`part ${i}`).setMesh(mesh).setTranslation([i, 0, 0]));
  }
  return new WebIO().writeBinary(document);
}

/** A GLB of any description and bytes, whatever they claim. */
export function rawGlb(json: unknown, bin: Uint8Array = new Uint8Array()): Uint8Array {
  const text = typeof json === 'string' ? json : JSON.stringify(json);
  const head = new TextEncoder().encode(text);
  const padded = (bytes: Uint8Array, filler: number): Uint8Array => {
    const all = new Uint8Array(Math.ceil(bytes.length / 4) * 4).fill(filler);
    all.set(bytes);
    return all;
  };
  const chunks = [
    { type: 0x4e4f534a, data: padded(head, 0x20) },
    ...(bin.length > 0 ? [{ type: 0x004e4942, data: padded(bin, 0) }] : []),
  ];
  const length = chunks.reduce((sum, { data }) => sum + 8 + data.length, 12);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x46546c67, true);
  view.setUint32(4, 2, true);
  view.setUint32(8, length, true);
  let at = 12;
  for (const { type, data } of chunks) {
    view.setUint32(at, data.length, true);
    view.setUint32(at + 4, type, true);
    bytes.set(data, at + 8);
    at += 8 + data.length;
  }
  return bytes;
}
