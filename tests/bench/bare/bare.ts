import {
  BufferAttribute,
  BufferGeometry,
  Color,
  DirectionalLight,
  DoubleSide,
  HemisphereLight,
  Mesh,
  MeshLambertMaterial,
  MOUSE,
  PerspectiveCamera,
  Raycaster,
  Scene,
  Vector2,
  WebGLRenderer,
} from 'three';
import { OrbitControls } from 'three/addons/controls/OrbitControls.js';
import {
  decodeFootprintTile,
  type FootprintColumns,
} from '#capabilities/buildings/footprintTile.ts';
import { partsOf } from '#capabilities/buildings/partsOf.ts';
import { extrudeChunks } from './extrudeChunks.ts';

const canvas = document.querySelector('canvas') as HTMLCanvasElement;
const renderer = new WebGLRenderer({ canvas, antialias: false });
renderer.setPixelRatio(1);
renderer.setSize(innerWidth, innerHeight, false);
const scene = new Scene();
scene.background = new Color('#dde8f0');
const sun = new DirectionalLight('#fff1d6', 2.9);
sun.position.set(0.38, 0.69, 0.61);
scene.add(sun, new HemisphereLight('#dde8f0', '#c4bdae', 1.2));

const [x, z, distance, heading, pitch] = (new URLSearchParams(location.search).get('at') ?? '')
  .split(',')
  .map(Number) as [number, number, number, number, number];
const radians = Math.PI / 180;
const camera = new PerspectiveCamera(33, innerWidth / innerHeight, 10, 60_000);
const controls = new OrbitControls(camera, canvas);
controls.mouseButtons = { LEFT: MOUSE.PAN, MIDDLE: MOUSE.DOLLY, RIGHT: MOUSE.ROTATE };
const flat = Math.cos(pitch * radians) * distance;
camera.position.set(
  x - Math.sin(heading * radians) * flat,
  Math.sin(pitch * radians) * distance,
  z + Math.cos(heading * radians) * flat,
);
controls.target.set(x, 0, z);
controls.update();

let asked = false;
let firstIsDrawn = false;
const draw = (): void => {
  asked = false;
  renderer.render(scene, camera);
  if (!firstIsDrawn) {
    firstIsDrawn = true;
    markWhenDrawn(renderer.getContext() as WebGL2RenderingContext);
  }
};
const invalidate = (): void => {
  if (asked) return;
  asked = true;
  requestAnimationFrame(draw);
};
controls.addEventListener('change', invalidate);

const file = new Uint8Array(await (await fetch('buildings.bin')).arrayBuffer());
const material = new MeshLambertMaterial({ color: '#ded6c8', flatShading: true, side: DoubleSide });
const features = new Map<Mesh, number[]>();
for (const chunk of extrudeChunks(readTiles(file))) {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(chunk.positions), 3));
  geometry.setIndex(new BufferAttribute(new Uint32Array(chunk.indices), 1));
  const mesh = new Mesh(geometry, material);
  features.set(mesh, chunk.features);
  scene.add(mesh);
}
scene.updateMatrixWorld();
invalidate();

const ray = new Raycaster();
canvas.addEventListener('pointermove', (event) => {
  if (event.buttons !== 0) return;
  const began = performance.now();
  const pointer = new Vector2(
    (event.clientX / innerWidth) * 2 - 1,
    1 - (event.clientY / innerHeight) * 2,
  );
  ray.setFromCamera(pointer, camera);
  const [hit] = ray.intersectObjects([...features.keys()], false);
  if (!hit) return;
  const id = String(features.get(hit.object as Mesh)?.[hit.faceIndex as number]);
  performance.measure('scene:pick', { start: began, detail: { kind: 'building', id } });
  performance.clearMeasures('scene:pick');
});

/** One file: the number of tiles, then each with its length before it (unsigned 32 bit, little-endian). */
function readTiles(bytes: Uint8Array): FootprintColumns[] {
  const view = new DataView(bytes.buffer);
  const tiles: FootprintColumns[] = [];
  let at = 4;
  for (let i = view.getUint32(0, true); i > 0; i--) {
    const length = view.getUint32(at, true);
    const tile = decodeFootprintTile(bytes.subarray(at + 4, at + 4 + length));
    tiles.push(partsOf(tile, 0, tile.works));
    at += 4 + length;
  }
  return tiles;
}

/** Sets the marks that the app sets, once the GPU has finished the frame. */
function markWhenDrawn(gl: WebGL2RenderingContext): void {
  const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0) as WebGLSync;
  gl.flush();
  const poll = (): void => {
    if (gl.clientWaitSync(fence, 0, 0) === gl.TIMEOUT_EXPIRED) {
      setTimeout(poll, 1);
      return;
    }
    for (const name of ['first-frame', 'complete', 'settled']) performance.mark(`scene:${name}`);
  };
  poll();
}
