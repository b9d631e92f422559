import { Color, type IUniform, type Texture } from 'three';
import { featureHead } from '#scene/featureShading.ts';
import { type SurfaceMaterials, surfaceMaterial } from '#scene/surfaceMaterial.ts';

const roofs = [
  '#e6dfd2',
  '#e3dccf',
  '#d9d3c7',
  '#d3cec4',
  '#dccfba',
  '#d8c9b0',
  '#cdd0cc',
  '#ddd7c6',
];

const vec3 = (hex: string): string => {
  const { r, g, b } = new Color(hex);
  return `vec3(${r.toFixed(5)}, ${g.toFixed(5)}, ${b.toFixed(5)})`;
};

const head = /* glsl */ `${featureHead}
in vec4 position;
in vec4 facing;
uniform int uBase;
uniform float uMassing;
const vec3 roofClay[8] = vec3[8](${roofs.map(vec3).join(', ')});
`;

const body = /* glsl */ `
  int id = uBase + int(position.w);
  vec4 texel = uMassing > 0.5 ? vec4(0.0) : featureTexel(id);
  int flags = int(texel.a * 255.0 + 0.5);
  float chance = hashOf(id + int(uMassing) * (int(modelMatrix[3].x) * 31 + int(position.w)));
  vec3 company = fromScreen(texel.rgb);
  float owned = step(0.004, dot(texel.rgb, vec3(1.0)));
  world = (modelMatrix * vec4(position.xyz, 1.0)).xyz;
  normal = normalize(facing.xyz);
  float code = facing.w;
  vec3 clay = ${vec3('#ded6c8')} * (0.95 + 0.1 * chance);
  vec3 roof = roofClay[int(chance * 7.99)];
  vec3 city = ${vec3('#eeeae3')} * (0.97 + 0.06 * chance);
  if (uMassing > 0.5) { clay = city; roof = city * 1.05; }
  vec3 wall = mix(clay, company, owned * 0.54);
  vec3 top = mix(roof, mix(company, ${vec3('#efe8dc')}, 0.13), owned);
  if (code > 126.5) albedo = top;
  else if (code > 125.5) albedo = mix(${vec3('#93a7b0')}, company, owned * 0.35);
  else if (code > 124.5) albedo = ${vec3('#b7846c')};
  else {
    if (code < -0.5) wall = mix(wall, ${vec3('#e9e4da')}, 0.5);
    albedo = wall * (abs(code) < 14.0 ? mix(0.72, 1.0, abs(code) / 14.0) : 1.0);
  }
  extra = code;
  keep = (flags & 5) != 0 ? 1.0 : 0.0;
  if ((flags & 2) != 0) albedo = mix(albedo, vec3(1.0, 0.97, 0.9), 0.28);
  if ((flags & 8) != 0) world = vec3(0.0, -4000.0, 0.0);
`;

/**
 * What a wall shows from nearby, without a texture: ribs of cladding, a strip of windows and doors on halls, floors of
 * windows on offices. Lines fade before they are finer than a pixel.
 */
const facade = {
  head: /* glsl */ `
float line(float at, float width, float pixel) {
  return (smoothstep(0.5 - width * 0.5 - pixel, 0.5 - width * 0.5 + pixel, fract(at)) - smoothstep(0.5 + width * 0.5 - pixel, 0.5 + width * 0.5 + pixel, fract(at)));
}
`,
  body: /* glsl */ `
  if (abs(vExtra) < 121.0 && abs(normal.y) < 0.2) {
    vec2 along = normalize(vec2(-normal.z, normal.x));
    float u = dot(vWorld.xz, along);
    float v = abs(vExtra) * 0.25;
    float pixel = length(fwidth(vWorld)) + 1e-4;
    float near = clamp(1.6 - pixel * 0.55, 0.0, 1.0);
    if (near > 0.0) {
      vec3 glass = vec3(0.33, 0.42, 0.47) * (0.8 + 0.4 * fract(floor(u / 3.1) * 0.37 + floor(v / 3.6) * 0.61));
      if (vExtra < -0.5) {
        float pane = line(v / 3.6, 0.5, pixel / 3.6) * line(u / 3.1, 0.82, pixel / 3.1);
        albedo = mix(albedo, glass, pane * near * 0.85);
      } else {
        float rib = line(u / 1.1, 0.22, pixel / 1.1) * clamp(1.2 - pixel * 2.2, 0.0, 1.0);
        albedo *= 1.0 - 0.07 * rib;
        float strip = line(v / 11.0 + 0.02, 0.11, pixel / 11.0) * line(u / 4.4, 0.78, pixel / 4.4);
        albedo = mix(albedo, glass, strip * near * 0.7);
        float door = line(u / 27.0, 0.17, pixel / 27.0) * (1.0 - smoothstep(4.4 - pixel, 4.4 + pixel, v));
        albedo = mix(albedo, albedo * vec3(0.52, 0.54, 0.56), door * near);
      }
    }
  }
`,
};

/** Clay volumes with sector colour on roofs and, less, on walls; `base` is the first feature number of the mesh. */
export function clayMaterial(
  features: IUniform<Texture | null>,
  base: IUniform<number>,
  massing: boolean,
): SurfaceMaterials {
  return surfaceMaterial({
    head,
    body,
    detail: { ...facade, stillOnly: true },
    uniforms: {
      uFeatures: features,
      uBase: base,
      uMassing: { value: massing ? 1 : 0 },
    },
  });
}
