import { Document, WebIO } from '@gltf-transform/core';
import {
  EXTMeshoptCompression,
  EXTTextureWebP,
  KHRMeshQuantization,
} from '@gltf-transform/extensions';
import { quantize, reorder, weld } from '@gltf-transform/functions';
import { MeshoptEncoder } from 'meshoptimizer/encoder';
import { addNormals } from '#server/addNormals.ts';
import type { ModelPart } from '#server/gatherModel.ts';
import { thinModel } from '#server/thinModel.ts';

interface Bounds {
  readonly triangles: number;
  /** Longest side of the model, metres. */
  readonly size: number;
}

/** Writes parts as a GLB of our own, thinned and compressed; null where they cannot be thinned that far. */
export async function writeModel(
  parts: readonly ModelPart[],
  pictures: ReadonlyMap<Uint8Array, Uint8Array>,
  { triangles, size }: Bounds,
): Promise<{ bytes: Uint8Array; triangles: number } | null> {
  await MeshoptEncoder.ready;
  const document = new Document().setLogger(silent);
  const buffer = document.createBuffer();
  const mesh = document.createMesh();
  const textures = new Map(
    [...pictures].map(([from, image]) => [
      from,
      document
        .createTexture()
        .setMimeType('image/webp')
        .setImage(image as Uint8Array<ArrayBuffer>),
    ]),
  );
  if (textures.size > 0) document.createExtension(EXTTextureWebP).setRequired(true);
  for (const { look, positions, normals, uvs, colours, indices } of parts) {
    if (indices.length === 0) continue;
    const column = (type: 'VEC2' | 'VEC3' | 'SCALAR', array: Float32Array | Uint32Array) =>
      document
        .createAccessor()
        .setType(type)
        .setArray(array as Float32Array<ArrayBuffer>)
        .setBuffer(buffer);
    const material = document
      .createMaterial()
      .setBaseColorFactor([...look.colour, 1])
      .setMetallicFactor(look.metal)
      .setRoughnessFactor(look.rough)
      .setBaseColorTexture((look.texture && textures.get(look.texture.image)) ?? null);
    const primitive = document
      .createPrimitive()
      .setMaterial(material)
      .setIndices(column('SCALAR', indices))
      .setAttribute('POSITION', column('VEC3', positions));
    if (normals) primitive.setAttribute('NORMAL', column('VEC3', normals));
    if (uvs) primitive.setAttribute('TEXCOORD_0', column('VEC2', uvs));
    if (colours) primitive.setAttribute('COLOR_0', column('VEC3', colours));
    mesh.addPrimitive(primitive);
  }
  document
    .getRoot()
    .setDefaultScene(document.createScene().addChild(document.createNode().setMesh(mesh)));
  await document.transform(weld());
  if (!(await thinModel(document, triangles, size))) return null;
  addNormals(document);
  await document.transform(
    weld(),
    reorder({ encoder: MeshoptEncoder, target: 'size' }),
    quantize({ quantizePosition: 14, quantizeNormal: 8, quantizeTexcoord: 12, quantizeColor: 8 }),
  );
  document
    .createExtension(EXTMeshoptCompression)
    .setRequired(true)
    .setEncoderOptions({ method: EXTMeshoptCompression.EncoderMethod.QUANTIZE });
  const count = document
    .getRoot()
    .listMeshes()
    .flatMap((one) => one.listPrimitives())
    .reduce((sum, one) => sum + (one.getIndices()?.getCount() ?? 0) / 3, 0);
  const io = new WebIO()
    .setLogger(silent)
    .registerExtensions([EXTMeshoptCompression, KHRMeshQuantization, EXTTextureWebP])
    .registerDependencies({ 'meshopt.encoder': MeshoptEncoder });
  return { bytes: await io.writeBinary(document), triangles: count };
}

/** What the library would say, nobody hears. */
export const silent = { debug() {}, info() {}, warn() {}, error() {} };
