import earcut from 'earcut';
import {
  BufferAttribute,
  BufferGeometry,
  Color,
  DoubleSide,
  GLSL3,
  Group,
  Mesh,
  RawShaderMaterial,
} from 'three';
import { drapeWay } from '#capabilities/measuring/drapeWay.ts';
import type { Measure, MeasuredPoint } from '#capabilities/measuring/measure.ts';
import { overlayFrame } from '#scene/overlayFrame.ts';

/** Half widths in CSS pixels, and colours, sRGB. */
const casing = { radius: 3, colour: '#ffffff', alpha: 0.92 } as const;
const core = { radius: 1.5, colour: '#26486b', alpha: 1 } as const;
const dot = { radius: 6, inner: 3.5 } as const;
const fill = { colour: '#26486b', alpha: 0.3 } as const;

interface Stroke {
  readonly radius: number;
  readonly colour: string;
  readonly alpha: number;
}

/** Lines and points of what is measured: of constant width, with clean edges, over everything that stands in the way. */
export class MeasureLayer {
  readonly object = new Group();
  readonly #lines: Mesh<BufferGeometry, RawShaderMaterial>;
  readonly #areas: Mesh<BufferGeometry, RawShaderMaterial>;
  #groundHeight: (x: number, z: number) => number = () => 0;

  constructor() {
    const material = (vertex: string, fragment: string): RawShaderMaterial =>
      new RawShaderMaterial({
        glslVersion: GLSL3,
        transparent: true,
        depthTest: false,
        depthWrite: false,
        side: DoubleSide,
        uniforms: { ...overlayFrame },
        vertexShader: vertex,
        fragmentShader: fragment,
      });
    this.#areas = new Mesh(new BufferGeometry(), material(areaVertex, areaFragment));
    this.#lines = new Mesh(new BufferGeometry(), material(lineVertex, lineFragment));
    this.#areas.renderOrder = -2;
    this.#lines.renderOrder = -1;
    for (const mesh of [this.#areas, this.#lines]) {
      mesh.frustumCulled = false;
      this.object.add(mesh);
    }
    this.setMeasures([]);
  }

  setGround(groundHeight: (x: number, z: number) => number): void {
    this.#groundHeight = groundHeight;
  }

  /** What is drawn from the next frame on. */
  setMeasures(measures: readonly Measure[]): void {
    const strokes: [MeasuredPoint, MeasuredPoint, Stroke][] = [];
    const corners: number[] = [];
    const index: number[] = [];
    for (const { kind, points } of measures) {
      const closed = kind === 'area' && points.length > 2;
      const way = kind === 'height' ? risen(points) : drapeWay(points, closed, this.#groundHeight);
      for (const stroke of [casing, core]) {
        for (let i = 1; i < way.length; i++)
          strokes.push([way[i - 1] as MeasuredPoint, way[i] as MeasuredPoint, stroke]);
      }
      for (const point of points) {
        strokes.push([point, point, { ...casing, radius: dot.radius }]);
        strokes.push([point, point, { ...core, radius: dot.inner }]);
      }
      if (!closed) continue;
      const first = corners.length / 3;
      for (const { x, y, z } of points) corners.push(x, y, z);
      const flat = points.flatMap(({ x, z }) => [x, z]);
      index.push(...earcut(flat).map((corner) => first + corner));
    }
    this.#areas.geometry.dispose();
    this.#areas.geometry = new BufferGeometry()
      .setAttribute('position', new BufferAttribute(new Float32Array(corners), 3))
      .setIndex(index);
    this.#lines.geometry.dispose();
    this.#lines.geometry = strokesOf(strokes);
    this.object.visible = strokes.length > 0;
  }

  dispose(): void {
    for (const mesh of [this.#lines, this.#areas]) {
      mesh.geometry.dispose();
      mesh.material.dispose();
    }
  }
}

/** A height as it is seen: level from the lower point to under the upper one, then up. */
function risen(points: readonly MeasuredPoint[]): MeasuredPoint[] {
  const [a, b] = points;
  if (!a || !b) return [...points];
  const [low, top] = a.y <= b.y ? [a, b] : [b, a];
  return [low, { ...top, y: low.y }, top];
}

/** Each stroke as a quad whose corners the shader pulls apart on the screen. */
function strokesOf(strokes: readonly [MeasuredPoint, MeasuredPoint, Stroke][]): BufferGeometry {
  const n = strokes.length * 4;
  const parts = {
    from: new Float32Array(n * 3),
    to: new Float32Array(n * 3),
    corner: new Float32Array(n * 2),
    tint: new Float32Array(n * 4),
    radius: new Float32Array(n),
  };
  const index = new Uint32Array(strokes.length * 6);
  const colour = new Color();
  strokes.forEach(([a, b, stroke], s) => {
    colour.set(stroke.colour).convertLinearToSRGB();
    for (let corner = 0; corner < 4; corner++) {
      const v = s * 4 + corner;
      parts.from.set([a.x, a.y, a.z], v * 3);
      parts.to.set([b.x, b.y, b.z], v * 3);
      parts.corner.set([corner & 1 ? 1 : -1, corner & 2 ? 1 : -1], v * 2);
      parts.tint.set([colour.r, colour.g, colour.b, stroke.alpha], v * 4);
      parts.radius[v] = stroke.radius;
    }
    index.set(
      [0, 1, 2, 2, 1, 3].map((k) => s * 4 + k),
      s * 6,
    );
  });
  return new BufferGeometry()
    .setAttribute('from', new BufferAttribute(parts.from, 3))
    .setAttribute('to', new BufferAttribute(parts.to, 3))
    .setAttribute('corner', new BufferAttribute(parts.corner, 2))
    .setAttribute('tint', new BufferAttribute(parts.tint, 4))
    .setAttribute('radius', new BufferAttribute(parts.radius, 1))
    .setIndex(new BufferAttribute(index, 1));
}

const lineVertex = /* glsl */ `
precision highp float;
uniform mat4 viewMatrix, projectionMatrix;
uniform vec2 uViewport;
in vec3 from, to;
in vec2 corner;
in vec4 tint;
in float radius;
out vec2 vAt;
out float vLength;
out float vRadius;
out vec4 vTint;
const float nearest = 1.0;
void main() {
  vec4 a = projectionMatrix * viewMatrix * vec4(from, 1.0);
  vec4 b = projectionMatrix * viewMatrix * vec4(to, 1.0);
  if (a.w < nearest && b.w < nearest) { gl_Position = vec4(2.0, 2.0, 2.0, 1.0); return; }
  if (a.w < nearest) a = mix(a, b, (nearest - a.w) / (b.w - a.w));
  if (b.w < nearest) b = mix(b, a, (nearest - b.w) / (a.w - b.w));
  vec2 pa = a.xy / a.w * 0.5 * uViewport;
  vec2 pb = b.xy / b.w * 0.5 * uViewport;
  float len = length(pb - pa);
  vec2 along = len > 1e-4 ? (pb - pa) / len : vec2(1.0, 0.0);
  vec2 across = vec2(-along.y, along.x);
  float reach = radius + 1.0;
  vec2 at = (corner.x < 0.0 ? pa : pb) + along * corner.x * reach + across * corner.y * reach;
  vAt = vec2(corner.x < 0.0 ? -reach : len + reach, corner.y * reach);
  vLength = len;
  vRadius = radius;
  vTint = tint;
  gl_Position = vec4(at * 2.0 / uViewport, 0.0, 1.0);
}`;

const lineFragment = /* glsl */ `
precision highp float;
uniform float uRatio;
in vec2 vAt;
in float vLength;
in float vRadius;
in vec4 vTint;
out vec4 colour;
void main() {
  float d = length(vec2(vAt.x - clamp(vAt.x, 0.0, vLength), vAt.y)) - vRadius;
  float edge = 0.5 / uRatio;
  float alpha = vTint.a * (1.0 - smoothstep(-edge, edge, d));
  if (alpha < 0.004) discard;
  colour = vec4(vTint.rgb, alpha);
}`;

const areaVertex = /* glsl */ `
precision highp float;
uniform mat4 viewMatrix, projectionMatrix;
in vec3 position;
void main() { gl_Position = projectionMatrix * viewMatrix * vec4(position, 1.0); }`;

const shade = new Color(fill.colour).convertLinearToSRGB();
const areaFragment = /* glsl */ `
precision highp float;
out vec4 colour;
void main() { colour = vec4(${[shade.r, shade.g, shade.b, fill.alpha].map((value) => value.toFixed(4)).join(', ')}); }`;
