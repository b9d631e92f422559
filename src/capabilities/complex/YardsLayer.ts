import { Group, Mesh, Sphere, Vector3 } from 'three';
import type { PackedTriangles } from '#capabilities/complex/packTriangles.ts';
import { drawnSquares } from '#capabilities/complex/paintedYards.ts';
import { toneGeometry, toneMaterial } from '#capabilities/complex/toneMaterial.ts';
import { wear } from '#scene/StillSwitch.ts';

/** Edge of a square of yards that is made and drawn as one, metres. */
export const squareMetres = drawnSquares.metres;
/** Squares nearer than this are drawn, those farther than twice as much are let go, metres. */
const seenWithin = 900;
const keptWithin = seenWithin * 2;

/** Which square a point lies in. */
export interface Square {
  readonly i: number;
  readonly j: number;
}

interface YardEvents {
  /** So many squares are under way. */
  readonly pending: (count: number) => void;
  /** These squares are drawn from now on. */
  readonly shown: (squares: readonly Square[]) => void;
}

/** Cars, goods, fences and round trees near the eye: squares are made when somebody comes near and let go far away. */
export class YardsLayer {
  readonly object = new Group();
  readonly #squares = new Map<string, Mesh | 'asked' | 'empty'>();
  readonly #make: (square: Square) => Promise<PackedTriangles>;
  readonly #events: YardEvents;
  #shown = '';
  #version = 0;
  readonly #surface = toneMaterial();

  /** `make` builds a square off the page's thread. */
  constructor(make: (square: Square) => Promise<PackedTriangles>, events: YardEvents) {
    this.#make = make;
    this.#events = events;
    this.object.name = 'yards';
  }

  /** Forgets all squares: the place has changed. */
  clear(): void {
    this.#version++;
    for (const key of [...this.#squares.keys()]) this.#drop(key);
    this.#events.pending(0);
  }

  /** Shows what is near the eye and asks for what is missing. */
  update(eye: Vector3): void {
    const reach = Math.ceil(seenWithin / squareMetres);
    const [ci, cj] = [Math.floor(eye.x / squareMetres), Math.floor(eye.z / squareMetres)];
    if (eye.y < seenWithin + 600) {
      for (let j = cj - reach; j <= cj + reach; j++) {
        for (let i = ci - reach; i <= ci + reach; i++) {
          const key = `${i}_${j}`;
          if (!this.#squares.has(key) && away(i, j, eye) < seenWithin)
            void this.#ask(key, { i, j });
        }
      }
    }
    const shown: Square[] = [];
    for (const [key, made] of this.#squares) {
      const [i, j] = key.split('_').map(Number) as [number, number];
      const far = away(i, j, eye);
      if (made instanceof Mesh) made.visible = far < seenWithin;
      if (made !== 'asked' && far < seenWithin) shown.push({ i, j });
      if (far > keptWithin && made !== 'asked') this.#drop(key);
    }
    this.#tell(shown);
  }

  dispose(): void {
    this.#version++;
    for (const key of [...this.#squares.keys()]) this.#drop(key);
    this.#surface.moving.dispose();
    this.#surface.still.dispose();
  }

  async #ask(key: string, square: Square): Promise<void> {
    const version = this.#version;
    this.#squares.set(key, 'asked');
    this.#report();
    const triangles = await this.#make(square).catch(() => null);
    if (version !== this.#version) return;
    if (!triangles) this.#squares.set(key, 'empty');
    else
      this.#squares.set(
        key,
        triangles.index.length === 0 ? 'empty' : this.#place(square, triangles),
      );
    this.#report();
  }

  #place({ i, j }: Square, triangles: PackedTriangles): Mesh {
    const { origin, unit } = triangles;
    const from = new Vector3(...origin);
    const middle = new Vector3((i + 0.5) * squareMetres, origin[1], (j + 0.5) * squareMetres);
    const geometry = toneGeometry(triangles);
    geometry.boundingSphere = new Sphere(
      middle.sub(from).divideScalar(unit),
      (squareMetres * 0.9) / unit,
    );
    const mesh = new Mesh(geometry);
    mesh.position.copy(from);
    mesh.scale.setScalar(unit);
    mesh.updateMatrix();
    mesh.matrixAutoUpdate = false;
    wear(mesh, this.#surface);
    this.object.add(mesh);
    return mesh;
  }

  #drop(key: string): void {
    const made = this.#squares.get(key);
    this.#squares.delete(key);
    if (!(made instanceof Mesh)) return;
    this.object.remove(made);
    made.geometry.dispose();
  }

  #tell(shown: readonly Square[]): void {
    const key = shown.map(({ i, j }) => `${i}_${j}`).join(' ');
    if (key === this.#shown) return;
    this.#shown = key;
    this.#events.shown(shown);
  }

  #report(): void {
    let pending = 0;
    for (const made of this.#squares.values()) if (made === 'asked') pending++;
    this.#events.pending(pending);
  }
}

/** Metres from the eye to a square of ground. */
function away(i: number, j: number, eye: Vector3): number {
  const gap = (at: number, from: number): number =>
    Math.max(from - at, 0, at - from - squareMetres);
  return Math.hypot(gap(eye.x, i * squareMetres), gap(eye.z, j * squareMetres), eye.y * 0.5);
}
