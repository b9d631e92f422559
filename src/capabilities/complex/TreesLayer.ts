import { BufferAttribute, BufferGeometry, Color, Group, Mesh, Sphere, Vector3 } from 'three';
import type { TreeChunk } from '#capabilities/complex/meshTrees.ts';
import { wear } from '#scene/StillSwitch.ts';
import { surfaceMaterial } from '#scene/surfaceMaterial.ts';

/** Trees farther than this are less than a pixel's worth, metres; half of that away nobody sees under them. */
const seenWithin = 3400;
/** From the middle of a square to its corner, metres. */
const halfSquare = 700;

const tones = ['#8a9c68', '#98a873', '#7f9260', '#a2ab78']
  .map((hex) => {
    const { r, g, b } = new Color(hex);
    return `vec3(${r.toFixed(5)}, ${g.toFixed(5)}, ${b.toFixed(5)})`;
  })
  .join(', ');

/** Street trees, a mesh a square kilometre; squares far from the eye are not drawn. */
export class TreesLayer {
  readonly object = new Group();
  readonly #chunks: { mesh: Mesh; x: number; z: number; far: number }[] = [];
  readonly materials = surfaceMaterial({
    head: /* glsl */ `
in vec3 position;
in vec4 facing;
const vec3 tones[4] = vec3[4](${tones});
`,
    body: /* glsl */ `
  world = position;
  normal = normalize(facing.xyz);
  albedo = tones[int(facing.w) & 3] * (normal.y < -0.5 ? 0.55 : 1.0);
`,
  });

  constructor() {
    this.object.name = 'trees';
  }

  setTrees(chunks: readonly TreeChunk[]): void {
    this.#clear();
    for (const { x, z, position, normal, index, far } of chunks) {
      const geometry = new BufferGeometry();
      geometry.setAttribute('position', new BufferAttribute(position, 3));
      geometry.setAttribute('facing', new BufferAttribute(normal, 4));
      geometry.setIndex(new BufferAttribute(index, 1));
      geometry.boundingSphere = new Sphere(new Vector3(x, 60, z), 900);
      const mesh = new Mesh(geometry);
      wear(mesh, this.materials);
      this.#chunks.push({ mesh, x, z, far });
      this.object.add(mesh);
    }
  }

  /** Shows the squares near enough to the eye, far ones without the undersides of their crowns. */
  update(eye: Vector3): void {
    for (const { mesh, x, z, far } of this.#chunks) {
      const away = Math.hypot(x - eye.x, eye.y, z - eye.z);
      mesh.visible = away < seenWithin + halfSquare;
      mesh.geometry.setDrawRange(0, away > seenWithin / 2 + halfSquare ? far : Infinity);
    }
  }

  dispose(): void {
    this.#clear();
    this.materials.moving.dispose();
    this.materials.still.dispose();
  }

  #clear(): void {
    for (const { mesh } of this.#chunks) mesh.geometry.dispose();
    this.#chunks.length = 0;
    this.object.clear();
  }
}
