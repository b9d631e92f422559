import { Matrix4, Vector3 } from 'three';
import type { Ray } from '#capabilities/buildings/pickFootprints.ts';

/** The camera of a picture: scene metres ↔ pixels. */
export class Eye {
  readonly #toClip: Matrix4;
  readonly #toWorld: Matrix4;
  readonly at: readonly [number, number, number];
  readonly width: number;
  readonly height: number;

  /** Matrices column-major, as WebGL has them; the size of the picture in pixels. */
  constructor(
    { view, projection }: { readonly view: number[]; readonly projection: number[] },
    width: number,
    height: number,
  ) {
    const toView = new Matrix4().fromArray(view);
    this.#toClip = new Matrix4().fromArray(projection).multiply(toView);
    this.#toWorld = this.#toClip.clone().invert();
    const { x, y, z } = new Vector3().setFromMatrixPosition(toView.invert());
    this.at = [x, y, z];
    this.width = width;
    this.height = height;
  }

  /** The pixel of a point; null behind the camera or outside the picture. */
  pixel(x: number, y: number, z: number): [x: number, y: number] | null {
    const point = new Vector3(x, y, z).applyMatrix4(this.#toClip);
    if (Math.abs(point.x) > 1 || Math.abs(point.y) > 1 || point.z > 1 || point.z < -1) return null;
    return [(point.x * 0.5 + 0.5) * this.width, (0.5 - point.y * 0.5) * this.height];
  }

  /** The ray of a pixel, of unit length. */
  ray(px: number, py: number): Ray {
    const to = new Vector3((px / this.width) * 2 - 1, 1 - (py / this.height) * 2, 0.5)
      .applyMatrix4(this.#toWorld)
      .sub(new Vector3(...this.at))
      .normalize();
    return { origin: this.at, direction: [to.x, to.y, to.z] };
  }

  /** The ray towards a point, of unit length, and how far away that is. */
  towards(x: number, y: number, z: number): { ray: Ray; distance: number } {
    const to = new Vector3(x, y, z).sub(new Vector3(...this.at));
    const distance = to.length();
    to.divideScalar(distance);
    return { ray: { origin: this.at, direction: [to.x, to.y, to.z] }, distance };
  }
}
