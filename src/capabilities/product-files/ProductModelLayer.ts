import { BufferAttribute, BufferGeometry, Color, DoubleSide, Group, Mesh } from 'three';
import { wear } from '#scene/StillSwitch.ts';
import { surfaceMaterial } from '#scene/surfaceMaterial.ts';

interface Surface {
  readonly positions: Float32Array;
  readonly normals: Float32Array;
  readonly indices: Uint32Array;
  /** Linear, three numbers a corner. */
  readonly colours: Float32Array | null;
  readonly colour: readonly [number, number, number];
}

/** The low round plinth: how far it reaches beyond the model, metres, how high it stands and how deep it goes. */
const plinth = { beyond: 0.8, high: 0.9, deep: 2.5, sides: 64, colour: '#d8d0c2' } as const;

/** One product on a plinth, lit and casting like everything in the scene. */
export class ProductModelLayer {
  readonly object = new Group();
  readonly #mesh = new Mesh();
  readonly #materials = surfaceMaterial({
    head: /* glsl */ `
in vec3 position;
in vec3 facing;
in vec3 colour;
`,
    body: /* glsl */ `
  world = (modelMatrix * vec4(position, 1.0)).xyz;
  normal = normalize(mat3(modelMatrix) * facing);
  albedo = colour;
  keep = 1.0;
`,
  });

  constructor() {
    this.object.name = 'product-model';
    this.object.visible = false;
    this.object.add(this.#mesh);
    for (const material of [this.#materials.moving, this.#materials.still]) {
      material.side = DoubleSide;
    }
    wear(this.#mesh, this.#materials);
  }

  /** Shows surfaces so many times their size on a plinth, whose radius at that size is told; nothing without. */
  setModel(parts: readonly Surface[], times: number, radius: number): void {
    this.object.visible = parts.length > 0;
    this.#mesh.geometry.dispose();
    if (parts.length === 0) {
      this.#mesh.geometry = new BufferGeometry();
      return;
    }
    const base = plinthOf(radius + plinth.beyond);
    const all: readonly (Surface & { times: number; lift: number })[] = [
      ...parts.map((part) => ({ ...part, times, lift: plinth.high })),
      { ...base, times: 1, lift: 0 },
    ];
    const corners = all.reduce((sum, { positions }) => sum + positions.length / 3, 0);
    const position = new Float32Array(corners * 3);
    const facing = new Float32Array(corners * 3);
    const colour = new Float32Array(corners * 3);
    const index: Uint32Array[] = [];
    let first = 0;
    for (const part of all) {
      const at = first * 3;
      part.positions.forEach((value, i) => {
        const paint = (part.colours?.[i] ?? 1) * (part.colour[i % 3] as number);
        position[at + i] = value * part.times + (i % 3 === 1 ? part.lift : 0);
        colour[at + i] = 0.035 + paint * 0.93;
      });
      facing.set(part.normals, at);
      const from = first;
      index.push(part.indices.map((corner) => corner + from));
      first += part.positions.length / 3;
    }
    this.#mesh.geometry = new BufferGeometry()
      .setAttribute('position', new BufferAttribute(position, 3))
      .setAttribute('facing', new BufferAttribute(facing, 3))
      .setAttribute('colour', new BufferAttribute(colour, 3))
      .setIndex(new BufferAttribute(joined(index), 1));
  }

  /** Stands it with its foot at a point of the ground, scene metres. */
  setPlace(x: number, y: number, z: number): void {
    this.object.position.set(x, y, z);
    this.object.updateMatrixWorld();
  }

  /** Turned by radians. */
  setTurn(angle: number): void {
    this.object.rotation.y = angle;
    this.object.updateMatrixWorld();
  }

  dispose(): void {
    this.#mesh.geometry.dispose();
    this.#materials.moving.dispose();
    this.#materials.still.dispose();
  }
}

function plinthOf(radius: number): Surface {
  const { high, deep, sides } = plinth;
  const positions: number[] = [];
  const normals: number[] = [];
  const indices: number[] = [];
  for (let i = 0; i <= sides; i++) {
    const angle = (i / sides) * 2 * Math.PI;
    const [x, z] = [Math.cos(angle), Math.sin(angle)];
    positions.push(x * radius, high, z * radius, x * radius, -deep, z * radius);
    normals.push(x, 0, z, x, 0, z);
    if (i < sides) indices.push(i * 2, i * 2 + 2, i * 2 + 1, i * 2 + 1, i * 2 + 2, i * 2 + 3);
  }
  const rim = positions.length / 3;
  for (let i = 0; i <= sides; i++) {
    const angle = (i / sides) * 2 * Math.PI;
    positions.push(Math.cos(angle) * radius, high, Math.sin(angle) * radius);
    normals.push(0, 1, 0);
    if (i > 1) indices.push(rim, rim + i, rim + i - 1);
  }
  const { r, g, b } = new Color(plinth.colour);
  return {
    positions: Float32Array.from(positions),
    normals: Float32Array.from(normals),
    indices: Uint32Array.from(indices),
    colours: null,
    colour: [r, g, b],
  };
}

function joined(parts: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
