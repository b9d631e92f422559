import {
  BufferAttribute,
  BufferGeometry,
  DataTexture,
  Group,
  LinearFilter,
  LinearMipmapNearestFilter,
  Mesh,
  RepeatWrapping,
  RGBAFormat,
  RGFormat,
  SRGBColorSpace,
} from 'three';
import type { MeshedGround } from '#capabilities/complex/ground.worker.ts';
import { canopySize } from '#capabilities/complex/paintCanopy.ts';
import { wear } from '#scene/StillSwitch.ts';
import type { SurfaceMaterials } from '#scene/surfaceMaterial.ts';
import { surfaceMaterial } from '#scene/surfaceMaterial.ts';

/** Metres that one repeat of the canopy covers. */
const canopyMetres = 210;

/** The ground: relief from a normal map finer than its triangles, land use as colour, canopy on wooded slopes. */
export class TerrainLayer {
  readonly object = new Group();
  #dispose: (() => void) | null = null;

  setGround({ terrain, mesh, paint, canopy: canopyPaint }: MeshedGround): void {
    this.#dispose?.();
    this.object.clear();
    const { size, step, minX, minZ } = terrain;
    const colour = texture(new DataTexture(paint.colour, size, size, RGBAFormat));
    colour.colorSpace = SRGBColorSpace;
    const relief = texture(new DataTexture(paint.normal, size, size, RGFormat));
    const canopy = texture(new DataTexture(canopyPaint, canopySize, canopySize, RGBAFormat));
    canopy.wrapS = RepeatWrapping;
    canopy.wrapT = RepeatWrapping;
    const surface: SurfaceMaterials = surfaceMaterial({
      head: 'in vec3 position;',
      body: 'world = position; albedo = vec3(1.0); normal = vec3(0.0, 1.0, 0.0);',
      detail: { head: detailHead, body: detailBody },
      uniforms: {
        uColour: { value: colour },
        uRelief: { value: relief },
        uCanopy: { value: canopy },
        uGrid: { value: [minX - step / 2, minZ - step / 2, 1 / (size * step), 1 / canopyMetres] },
        uEdge: { value: [minX, minZ, minX + (size - 1) * step, minZ + (size - 1) * step] },
      },
    });
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new BufferAttribute(mesh.position, 3));
    geometry.setIndex(new BufferAttribute(mesh.index, 1));
    const made = new Mesh(geometry);
    made.name = 'terrain';
    made.renderOrder = 2;
    made.frustumCulled = false;
    wear(made, surface);
    this.object.add(made);
    this.#dispose = () => {
      geometry.dispose();
      for (const t of [colour, relief, canopy]) t.dispose();
      surface.moving.dispose();
      surface.still.dispose();
    };
  }

  dispose(): void {
    this.#dispose?.();
    this.object.clear();
  }
}

const detailHead = /* glsl */ `
uniform sampler2D uColour, uRelief, uCanopy;
uniform vec4 uGrid, uEdge;
`;

const detailBody = /* glsl */ `
  vec2 at = (vWorld.xz - uGrid.xy) * uGrid.z;
  vec4 ground = texture(uColour, at);
  vec2 slope = texture(uRelief, at).rg * (255.0 / 127.0) - (128.0 / 127.0);
  float wood = smoothstep(0.35, 0.8, ground.a);
  vec4 canopy = texture(uCanopy, vWorld.xz * uGrid.w);
  vec2 crown = (canopy.rg - 0.5) * 1.5 * wood;
  normal = normalize(vec3(slope.x + crown.x, sqrt(max(0.05, 1.0 - dot(slope, slope))), slope.y + crown.y));
  albedo = ground.rgb * mix(1.0, mix(0.62, 1.12, canopy.b), wood);
  vec2 edge = min(vWorld.xz - uEdge.xy, uEdge.zw - vWorld.xz);
  if (min(edge.x, edge.y) < 0.0) discard;
`;

function texture(made: DataTexture): DataTexture {
  made.minFilter = LinearMipmapNearestFilter;
  made.magFilter = LinearFilter;
  made.generateMipmaps = true;
  made.unpackAlignment = 1;
  made.needsUpdate = true;
  return made;
}
