import {
  BufferAttribute,
  BufferGeometry,
  DataTexture,
  DoubleSide,
  GLSL3,
  LinearFilter,
  LinearMipmapLinearFilter,
  Mesh,
  PerspectiveCamera,
  RawShaderMaterial,
  RedFormat,
  RepeatWrapping,
  Scene,
  Texture,
  WebGLRenderer,
} from 'three';
import { contactShade, shadeSide } from '#scene/contactShade.ts';
import { floorFragment, floorVertex, modelFragment, modelVertex } from '#scene/modelShading.ts';

/** A surface of one look; metres, y up, standing on the middle of the ground. */
export interface TurntablePart {
  readonly positions: Float32Array;
  readonly normals: Float32Array;
  readonly indices: Uint32Array;
  readonly uvs: Float32Array | null;
  readonly colours: Float32Array | null;
  readonly colour: readonly [number, number, number];
  readonly metal: number;
  readonly rough: number;
  readonly picture: ImageBitmap | null;
}

const fov = 26;
const degrees = Math.PI / 180;
const start = { heading: 32 * degrees, rise: 22 * degrees, zoom: 1 } as const;
const limits = { rise: [-4 * degrees, 82 * degrees], zoom: [0.55, 6] } as const;
/** Radians a second while it turns by itself. */
const pace = 0.36;

/**
 * Something to look at from all sides, on a canvas and with a renderer of its own that go with `dispose`. Draws when
 * something changes, and while it turns.
 */
export class Turntable {
  readonly #renderer: WebGLRenderer;
  readonly #scene = new Scene();
  readonly #camera = new PerspectiveCamera(fov, 1, 0.01, 100);
  readonly #disposals: (() => void)[] = [];
  readonly #look: { heading: number; rise: number; zoom: number } = { ...start };
  #size: readonly [number, number, number] = [1, 1, 1];
  #turning = false;
  #frame = 0;
  #last = 0;
  /** Called after each frame with the length of a CSS pixel in the middle of the picture, metres. */
  onFrame: (metresAPixel: number) => void = () => {};

  constructor(canvas: HTMLCanvasElement) {
    const context = canvas.getContext('webgl2', { antialias: true, alpha: true, depth: true });
    if (!context) throw new Error('no WebGL 2');
    this.#renderer = new WebGLRenderer({ canvas, context });
  }

  /** Stands a model on the disc; `size` along x, y and z in metres. */
  setModel(parts: readonly TurntablePart[], size: readonly [number, number, number]): void {
    this.#size = size;
    const reach = this.#reach();
    this.#scene.add(this.#floor(parts, reach));
    for (const part of parts) this.#scene.add(this.#mesh(part));
    this.change();
  }

  setSize(width: number, height: number, ratio: number): void {
    this.#renderer.setPixelRatio(ratio);
    this.#renderer.setSize(width, height, false);
    this.#camera.aspect = width / Math.max(1, height);
    this.change();
  }

  /** Turns by itself, or stands still. */
  setTurning(turning: boolean): void {
    this.#turning = turning;
    this.#last = 0;
    this.change();
  }

  /** Turns by degrees to the right and up. */
  turn(right: number, up: number): void {
    const look = this.#look;
    look.heading -= right * degrees;
    look.rise = within(look.rise + up * degrees, limits.rise);
    this.change();
  }

  zoom(factor: number): void {
    this.#look.zoom = within(this.#look.zoom * factor, limits.zoom);
    this.change();
  }

  reset(): void {
    Object.assign(this.#look, start);
    this.change();
  }

  /** Draws anew in the next frame. */
  change(): void {
    this.#frame ||= requestAnimationFrame((now) => this.#draw(now));
  }

  dispose(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = -1;
    for (const dispose of this.#disposals) dispose();
    this.#renderer.dispose();
    this.#renderer.forceContextLoss();
  }

  #draw(now: number): void {
    this.#frame = 0;
    if (this.#turning) {
      const seconds = this.#last === 0 ? 0 : Math.min(0.1, (now - this.#last) / 1000);
      this.#look.heading -= seconds * pace;
      this.#last = now;
    }
    const height = this.#renderer.domElement.clientHeight || 1;
    const distance = this.#aim();
    this.#renderer.render(this.#scene, this.#camera);
    this.onFrame((2 * distance * Math.tan((fov * degrees) / 2)) / height);
    if (this.#turning) this.change();
  }

  #aim(): number {
    const { heading, rise, zoom } = this.#look;
    const [width, height, depth] = this.#size;
    const camera = this.#camera;
    const radius = Math.hypot(width, height, depth) / 2;
    const narrow = Math.min(1, camera.aspect);
    const distance = (radius * 1.04) / (Math.sin((fov * degrees) / 2) * narrow * zoom);
    const middle = height * 0.46;
    camera.near = Math.max(radius * 0.02, distance - radius * 3);
    camera.far = distance + radius * 6;
    camera.position.set(
      Math.sin(heading) * Math.cos(rise) * distance,
      middle + Math.sin(rise) * distance,
      Math.cos(heading) * Math.cos(rise) * distance,
    );
    camera.lookAt(0, middle, 0);
    camera.updateProjectionMatrix();
    return distance;
  }

  /** Metres from the middle to the edge of the disc. */
  #reach(): number {
    const [width, , depth] = this.#size;
    return Math.max(Math.hypot(width, depth) * 0.5 * 1.3, Math.max(...this.#size) * 0.42);
  }

  #mesh(part: TurntablePart): Mesh {
    const geometry = new BufferGeometry()
      .setAttribute('position', new BufferAttribute(part.positions, 3))
      .setAttribute('normal', new BufferAttribute(part.normals, 3))
      .setIndex(new BufferAttribute(part.indices, 1));
    if (part.uvs) geometry.setAttribute('uv', new BufferAttribute(part.uvs, 2));
    if (part.colours) geometry.setAttribute('paint', new BufferAttribute(part.colours, 3));
    const picture = part.picture && pictureTexture(part.picture);
    const material = new RawShaderMaterial({
      glslVersion: GLSL3,
      side: DoubleSide,
      defines: { ...(picture && { PICTURE: '' }), ...(part.colours && { PAINTED: '' }) },
      uniforms: {
        uColour: { value: part.colour },
        uMetal: { value: part.metal },
        uRough: { value: Math.max(0.12, part.rough) },
        uHeight: { value: this.#size[1] },
        uPicture: { value: picture },
      },
      vertexShader: modelVertex,
      fragmentShader: modelFragment,
    });
    this.#disposals.push(() => {
      geometry.dispose();
      material.dispose();
      picture?.dispose();
    });
    return new Mesh(geometry, material);
  }

  #floor(parts: readonly TurntablePart[], reach: number): Mesh {
    const shade = new DataTexture(contactShade(parts, reach), shadeSide, shadeSide, RedFormat);
    shade.minFilter = LinearFilter;
    shade.magFilter = LinearFilter;
    shade.needsUpdate = true;
    const corners = Float32Array.of(-1, 0, -1, 1, 0, -1, 1, 0, 1, -1, 0, 1);
    const geometry = new BufferGeometry()
      .setAttribute('position', new BufferAttribute(corners, 3))
      .setIndex([0, 2, 1, 0, 3, 2]);
    const material = new RawShaderMaterial({
      glslVersion: GLSL3,
      transparent: true,
      uniforms: { uShade: { value: shade } },
      vertexShader: floorVertex,
      fragmentShader: floorFragment,
    });
    this.#disposals.push(() => {
      geometry.dispose();
      material.dispose();
      shade.dispose();
    });
    const floor = new Mesh(geometry, material);
    floor.scale.set(reach, 1, reach);
    floor.position.y = -Math.max(...this.#size) * 0.002;
    floor.renderOrder = -1;
    return floor;
  }
}

function pictureTexture(image: ImageBitmap): Texture {
  const texture = new Texture(image);
  texture.wrapS = RepeatWrapping;
  texture.wrapT = RepeatWrapping;
  texture.minFilter = LinearMipmapLinearFilter;
  texture.magFilter = LinearFilter;
  texture.flipY = false;
  texture.needsUpdate = true;
  return texture;
}

const within = (value: number, [least, most]: readonly [number, number]): number =>
  Math.min(most, Math.max(least, value));
