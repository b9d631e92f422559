import sharp from 'sharp';
import { aFlange, aGear, glbOf, rawGlb } from './aModel.ts';
import { bytesOf, canary, emptyZip, type HostileFile, joined } from './hostileFile.ts';
import { aTriangle, triangleWith } from './triangleGlb.ts';

type Expected = HostileFile['expected'];
type Make = HostileFile['make'];

const one = (name: string, make: Make, ...expected: Expected): HostileFile => ({
  name,
  kind: 'model',
  make,
  expected,
});
const gear = () => glbOf(aGear());
const patched = async (change: (view: DataView, bytes: Uint8Array) => void) => {
  const bytes = await gear();
  change(new DataView(bytes.buffer, bytes.byteOffset), bytes);
  return bytes;
};
const html = bytesOf(`<!doctype html><script>${canary}</script>`);

/** Files that are no GLB, or none from their first byte to their last. */
export const brokenModels: readonly HostileFile[] = [
  one('nothing', () => new Uint8Array(), 'type'),
  one('eleven bytes', async () => (await gear()).slice(0, 11), 'type'),
  one('words', () => bytesOf('this is a gear'), 'type'),
  one('a page of HTML', () => html, 'type'),
  one('SVG with a script', () => bytesOf('<svg><script>1</script></svg>'), 'type'),
  one('an archive', () => emptyZip, 'type'),
  one('a program', () => bytesOf('MZ\u0090\0\u0003'), 'type'),
  one('a picture', async () => new Uint8Array(await flatPicture(64, 64)), 'type'),
  one('glTF in words', () => bytesOf('{"asset":{"version":"2.0"},"buffers":[]}'), 'external'),
  one('the first version', () => patched((view) => view.setUint32(4, 1, true)), 'damaged'),
  one('longer than it is', () => patched((view) => view.setUint32(8, 4e9, true)), 'damaged'),
  one('cut in the middle', async () => (await gear()).slice(0, 9000), 'damaged'),
  one('HTML behind the end', async () => joined(await gear(), html), 'damaged'),
  one('an archive behind the end', async () => joined(await gear(), emptyZip), 'damaged'),
  one('a chunk of 4 GB', () => patched((view) => view.setUint32(12, 0xfffffffc, true)), 'damaged'),
  one('a chunk of odd length', () => patched((view) => view.setUint32(12, 7, true)), 'damaged'),
  one(
    'a chunk of an unknown kind',
    () => patched((view) => view.setUint32(16, 0x21212121, true)),
    'damaged',
  ),
  one('no chunk', () => rawGlb('').slice(0, 12).map(fixLength(12)), 'damaged'),
  one('description that is none', () => rawGlb(`{"asset":${canary}`), 'damaged'),
  one(
    'description that is no text',
    () => patched((_, bytes) => bytes.fill(0xff, 24, 40)),
    'damaged',
  ),
  one('a million brackets', () => rawGlb('['.repeat(1_000_000) + ']'.repeat(1_000_000)), 'damaged'),
  one('a description of 5 MB', () => rawGlb(`"${'x'.repeat(5_000_000)}"`), 'parts'),
  one('a list in place of a description', () => rawGlb([]), 'damaged'),
  one('no word on what it is', () => rawGlb({ meshes: [] }), 'damaged'),
  one('the third version', () => rawGlb({ asset: { version: '3.0' } }), 'damaged'),
  one('nothing in it', () => rawGlb({ asset: { version: '2.0' } }), 'empty'),
];

/** Models that fetch, act or hide something. */
export const actingModels: readonly HostileFile[] = [
  one(
    'a buffer elsewhere',
    () => triangleWith({ buffers: [{ uri: 'https://example.com/x.bin', byteLength: 48 }] }),
    'external',
  ),
  one(
    'a buffer on the disk',
    () => triangleWith({ buffers: [{ uri: '../../../etc/passwd', byteLength: 48 }] }),
    'external',
  ),
  one(
    'a buffer in its address',
    () => triangleWith({ buffers: [{ uri: 'data:;base64,AAAA', byteLength: 3 }] }),
    'external',
  ),
  one(
    'a second buffer',
    () => triangleWith({ buffers: [{ byteLength: 44 }, { byteLength: 1e9 }] }),
    'external',
  ),
  one(
    'a picture elsewhere',
    () => triangleWith({ images: [{ uri: 'http://169.254.169.254/' }] }),
    'external',
  ),
  one(
    'an extension that it cannot do without',
    () => triangleWith({ extensionsRequired: ['ACME_script'] }),
    'extension',
  ),
  one('Draco', () => triangleWith({ extensionsRequired: ['KHR_draco_mesh_compression'] }), 'draco'),
  one(
    'Basis pictures',
    () => triangleWith({ extensionsRequired: ['KHR_texture_basisu'] }),
    'extension',
  ),
  one(
    'scripts in its names and notes',
    () =>
      triangleWith({
        asset: { version: '2.0', generator: `<script>${canary}</script>`, extras: { canary } },
        extras: { run: `javascript:${canary}` },
        extensionsUsed: ['ACME_script'],
        extensions: { ACME_script: { source: canary } },
        meshes: [{ name: `<img src=x onerror=${canary}>`, primitives: aTriangle.primitives }],
      }),
    'harmless',
  ),
  one(
    'cameras, lights and bones',
    () =>
      triangleWith({
        nodes: [{ mesh: 0, camera: 0, skin: 0 }],
        cameras: [{ name: canary, type: 'perspective', perspective: { yfov: 1, znear: 0.1 } }],
        skins: [{ name: canary, joints: [0] }],
        extensions: { KHR_lights_punctual: { lights: [{ type: 'point', name: canary }] } },
      }),
    'harmless',
  ),
  one(
    'a name that reaches for prototypes',
    () => rawGlb('{"asset":{"version":"2.0"},"__proto__":{"nodes":[{"mesh":0}]},"meshes":{}}'),
    'damaged',
  ),
  one(
    'pictures of 64 million pixels',
    async () => wearing(new Uint8Array(await flatPicture(16_000, 4000)), 'image/png'),
    'picture',
  ),
  one('a picture that is SVG', () => wearing(bytesOf('<svg onload="1"/>'), 'image/png'), 'picture'),
  one(
    'a picture that is cut',
    async () => wearing(new Uint8Array(await flatPicture(200, 200)).slice(0, 90), 'image/png'),
    'picture',
  ),
  one(
    'words behind its picture',
    async () =>
      wearing(joined(new Uint8Array(await flatPicture(80, 80)), bytesOf(canary)), 'image/png'),
    'harmless',
  ),
];

const wearing = (bytes: Uint8Array, type: string) =>
  glbOf(aFlange({ segments: 12 }), { picture: { bytes, type } });

const flatPicture = (width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#a33' } })
    .png({ compressionLevel: 9 })
    .toBuffer();

const fixLength = (length: number) => (byte: number, i: number) =>
  i === 8 ? length : i > 8 ? 0 : byte;
