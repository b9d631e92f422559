import CameraControls from 'camera-controls';
import {
  Box3,
  Matrix4,
  type PerspectiveCamera,
  Quaternion,
  Raycaster,
  Sphere,
  Spherical,
  Vector2,
  Vector3,
  Vector4,
} from 'three';

CameraControls.install({
  THREE: { Vector2, Vector3, Vector4, Quaternion, Matrix4, Spherical, Box3, Sphere, Raycaster },
});

/** Target in scene metres, distance in metres, heading clockwise from north and pitch down from level in degrees. */
export interface Pose {
  readonly x: number;
  readonly z: number;
  readonly distance: number;
  readonly heading: number;
  readonly pitch: number;
}

const degrees = Math.PI / 180;
const limits = { near: 90, far: 15_000, lowest: 5, steepest: 88, above: 14 };

/** Seconds a movement advances in its first frame (the time since the last frame says nothing) and at most in one frame. */
const firstStep = 1 / 60;
const longestStep = 0.4;

/** Movement a frame below this share of the distance is less than a pixel: the rest of the way is taken at once. */
const unseen = 2e-4;

/** The camera over the ground: orbit, pan and zoom within bounds, never under ground; flights ease or, if wished, cut. */
export class CameraRig {
  readonly #controls: CameraControls;
  readonly #camera: PerspectiveCamera;
  readonly #wake: () => void;
  #resting = true;
  #groundAt: (x: number, z: number) => number = () => 0;

  constructor(camera: PerspectiveCamera, element: HTMLElement, onWake: () => void) {
    const controls = new CameraControls(camera, element);
    this.#camera = camera;
    this.#controls = controls;
    this.#wake = onWake;
    controls.minDistance = limits.near;
    controls.maxDistance = limits.far;
    controls.minPolarAngle = (90 - limits.steepest) * degrees;
    controls.maxPolarAngle = (90 - limits.lowest) * degrees;
    controls.smoothTime = 0.32;
    controls.draggingSmoothTime = 0.08;
    controls.dollyToCursor = true;
    controls.restThreshold = 0.5;
    controls.mouseButtons.left = CameraControls.ACTION.SCREEN_PAN;
    controls.mouseButtons.right = CameraControls.ACTION.ROTATE;
    controls.mouseButtons.middle = CameraControls.ACTION.ROTATE;
    controls.touches.one = CameraControls.ACTION.TOUCH_SCREEN_PAN;
    controls.touches.two = CameraControls.ACTION.TOUCH_DOLLY_ROTATE;
    for (const event of ['control', 'controlstart', 'transitionstart', 'wake'] as const) {
      controls.addEventListener(event, onWake);
    }
  }

  /** Keeps the target within these bounds of the ground. */
  setBounds(minX: number, minZ: number, maxX: number, maxZ: number): void {
    this.#controls.setBoundary(
      new Box3(new Vector3(minX, -50, minZ), new Vector3(maxX, 900, maxZ)),
    );
  }

  setGround(groundAt: (x: number, z: number) => number): void {
    this.#groundAt = groundAt;
  }

  /** Goes to a pose; parts left out stay as they are. */
  go(pose: Partial<Pose>, ease: boolean): void {
    const now = this.pose();
    const to = { ...now, ...pose };
    const turn = ((((to.heading - now.heading) % 360) + 540) % 360) - 180;
    const heading = (now.heading + turn) * degrees;
    const pitch = Math.min(limits.steepest, Math.max(limits.lowest, to.pitch)) * degrees;
    const distance = Math.min(limits.far, Math.max(limits.near, to.distance));
    const ground = Math.max(0, this.#groundAt(to.x, to.z));
    const flat = Math.cos(pitch) * distance;
    this.#controls.normalizeRotations();
    void this.#controls.setLookAt(
      to.x - Math.sin(heading) * flat,
      ground + Math.sin(pitch) * distance,
      to.z + Math.cos(heading) * flat,
      to.x,
      ground,
      to.z,
      ease,
    );
    this.#wake();
  }

  zoom(factor: number, ease: boolean): void {
    void this.#controls.dollyTo(this.#controls.distance * factor, ease);
    this.#wake();
  }

  /** Moves the target across the view: metres to the right and forward on the ground. */
  slide(right: number, forward: number, ease: boolean): void {
    void this.#controls.truck(right, 0, ease);
    void this.#controls.forward(forward, ease);
    this.#wake();
  }

  rotate(heading: number, pitch: number, ease: boolean): void {
    void this.#controls.rotate(-heading * degrees, -pitch * degrees, ease);
    this.#wake();
  }

  /** Where the camera is heading to (its pose once at rest). */
  pose(): Pose {
    const target = this.#controls.getTarget(new Vector3());
    const spherical = this.#controls.getSpherical(new Spherical());
    return {
      x: target.x,
      z: target.z,
      distance: spherical.radius,
      heading: (((-spherical.theta / degrees) % 360) + 360) % 360,
      pitch: 90 - spherical.phi / degrees,
    };
  }

  /** Advances by `seconds`; true while the camera moves. Keeps near and far tight for the depth buffer. */
  update(seconds: number): boolean {
    const step = this.#resting ? firstStep : Math.min(seconds, longestStep);
    const { position } = this.#camera;
    const before = position.clone();
    const moved = this.#controls.update(step);
    if (moved && !this.#resting && before.distanceTo(position) < this.#controls.distance * unseen) {
      for (let i = 0; i < 8; i++) this.#controls.update(1);
    }
    this.#resting = !moved;
    const floor = Math.max(0, this.#groundAt(position.x, position.z)) + limits.above;
    if (position.y < floor) position.y = floor;
    const height = Math.max(limits.above, position.y - floor + limits.above);
    const near = Math.max(4, Math.min(this.#controls.distance * 0.05, height * 0.6));
    const far = this.#controls.distance * 1.2 + 24_000;
    if (Math.abs(near - this.#camera.near) > near * 0.02 || far !== this.#camera.far) {
      this.#camera.near = near;
      this.#camera.far = far;
      this.#camera.updateProjectionMatrix();
    }
    this.#camera.updateMatrixWorld();
    return moved;
  }

  dispose(): void {
    this.#controls.dispose();
  }
}
