import { MeshoptDecoder } from 'meshoptimizer/decoder';

/** A surface of one look, in metres on the middle of the ground, y up. */
export interface ShownPart {
  readonly positions: Float32Array;
  readonly normals: Float32Array;
  readonly indices: Uint32Array;
  readonly uvs: Float32Array | null;
  /** Linear, three numbers a corner. */
  readonly colours: Float32Array | null;
  /** Linear. */
  readonly colour: readonly [number, number, number];
  readonly metal: number;
  readonly rough: number;
  /** WebP. */
  readonly picture: Uint8Array | null;
}

interface View {
  readonly buffer: number;
  readonly byteOffset?: number;
  readonly byteLength: number;
  readonly byteStride?: number;
  readonly extensions?: {
    readonly EXT_meshopt_compression?: {
      readonly byteOffset?: number;
      readonly byteLength: number;
      readonly byteStride: number;
      readonly count: number;
      readonly mode: string;
      readonly filter?: string;
    };
  };
}

interface Accessor {
  readonly bufferView: number;
  readonly byteOffset?: number;
  readonly componentType: number;
  readonly count: number;
  readonly type: string;
  readonly normalized?: boolean;
}

interface Gltf {
  readonly nodes: readonly {
    readonly mesh?: number;
    readonly translation?: readonly number[];
    readonly scale?: readonly number[];
  }[];
  readonly meshes: readonly {
    readonly primitives: readonly {
      readonly attributes: Readonly<Record<string, number>>;
      readonly indices: number;
      readonly material: number;
    }[];
  }[];
  readonly accessors: readonly Accessor[];
  readonly bufferViews: readonly View[];
  readonly materials: readonly {
    readonly pbrMetallicRoughness?: {
      readonly baseColorFactor?: readonly number[];
      readonly metallicFactor?: number;
      readonly roughnessFactor?: number;
      readonly baseColorTexture?: { readonly index: number };
    };
  }[];
  readonly textures?: readonly {
    readonly extensions?: { readonly EXT_texture_webp?: { readonly source: number } };
  }[];
  readonly images?: readonly { readonly bufferView: number }[];
}

/** Reads a GLB as the server writes them (`writeModel.ts`): flat, packed, with nothing but surfaces. */
export async function readModel(bytes: Uint8Array): Promise<ShownPart[]> {
  await MeshoptDecoder.ready;
  const { gltf, bin } = opened(bytes);
  const unpacked = new Map<number, { bytes: Uint8Array; stride: number | undefined }>();
  return gltf.nodes.flatMap(({ mesh, translation = [0, 0, 0], scale = [1, 1, 1] }) =>
    (mesh === undefined ? [] : (gltf.meshes[mesh]?.primitives ?? [])).map((primitive) => {
      const { POSITION, NORMAL, TEXCOORD_0, COLOR_0 } = primitive.attributes;
      const positions = numbers(POSITION as number);
      for (let i = 0; i < positions.length; i++) {
        const axis = i % 3;
        positions[i] =
          (positions[i] as number) * (scale[axis] as number) + (translation[axis] as number);
      }
      const look = gltf.materials[primitive.material]?.pbrMetallicRoughness;
      const [r = 1, g = 1, b = 1] = look?.baseColorFactor ?? [];
      return {
        positions,
        normals: numbers(NORMAL as number),
        indices: Uint32Array.from(numbers(primitive.indices)),
        uvs: TEXCOORD_0 === undefined ? null : numbers(TEXCOORD_0),
        colours: COLOR_0 === undefined ? null : numbers(COLOR_0),
        colour: [r, g, b] as const,
        metal: look?.metallicFactor ?? 1,
        rough: look?.roughnessFactor ?? 1,
        picture: pictureOf(look?.baseColorTexture?.index),
      };
    }),
  );

  function viewOf(index: number) {
    const known = unpacked.get(index);
    if (known) return known;
    const view = gltf.bufferViews[index] as View;
    const packed = view.extensions?.EXT_meshopt_compression;
    const { byteOffset = 0, byteLength } = packed ?? view;
    const source = bin.subarray(byteOffset, byteOffset + byteLength);
    let read = { bytes: source, stride: view.byteStride };
    if (packed) {
      const { count, byteStride, mode, filter } = packed;
      const target = new Uint8Array(count * byteStride);
      MeshoptDecoder.decodeGltfBuffer(target, count, byteStride, source, mode, filter);
      read = { bytes: target, stride: byteStride };
    }
    unpacked.set(index, read);
    return read;
  }

  function numbers(index: number): Float32Array {
    const accessor = gltf.accessors[index] as Accessor;
    const { bytes, stride } = viewOf(accessor.bufferView);
    return plainNumbers(accessor, bytes, stride);
  }

  function pictureOf(texture: number | undefined): Uint8Array | null {
    if (texture === undefined) return null;
    const source = gltf.textures?.[texture]?.extensions?.EXT_texture_webp?.source ?? 0;
    const image = gltf.images?.[source];
    return image ? viewOf(image.bufferView).bytes : null;
  }
}

function opened(bytes: Uint8Array): { gltf: Gltf; bin: Uint8Array } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = view.getUint32(12, true);
  const text = new TextDecoder().decode(bytes.subarray(20, 20 + length));
  return { gltf: JSON.parse(text) as Gltf, bin: bytes.subarray(28 + length) };
}

/** Readers of each type of number, its bytes, and what a normalised one is divided by. */
const readers: Readonly<
  Record<number, [read: (view: DataView, at: number) => number, bytes: number, whole: number]>
> = {
  5120: [(view, at) => view.getInt8(at), 1, 127],
  5121: [(view, at) => view.getUint8(at), 1, 255],
  5122: [(view, at) => view.getInt16(at, true), 2, 32_767],
  5123: [(view, at) => view.getUint16(at, true), 2, 65_535],
  5125: [(view, at) => view.getUint32(at, true), 4, 1],
  5126: [(view, at) => view.getFloat32(at, true), 4, 1],
};
const components: Readonly<Record<string, number>> = { SCALAR: 1, VEC2: 2, VEC3: 3, VEC4: 4 };

/** At most three numbers an element: of a colour with alpha, the colour. */
function plainNumbers(
  { componentType, count, type, byteOffset = 0, normalized = false }: Accessor,
  bytes: Uint8Array,
  stride: number | undefined,
): Float32Array {
  const [read, size, whole] = readers[componentType] as (typeof readers)[number];
  const given = components[type] as number;
  const kept = Math.min(3, given);
  const step = stride ?? given * size;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const all = new Float32Array(count * kept);
  for (let i = 0; i < count; i++) {
    for (let k = 0; k < kept; k++) {
      const value = read(view, byteOffset + i * step + k * size);
      all[i * kept + k] = normalized ? Math.max(-1, value / whole) : value;
    }
  }
  return all;
}
