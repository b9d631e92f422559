import { Color, type IUniform, type Texture } from 'three';
import { facade } from '#capabilities/buildings/facade.ts';
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
uniform vec4 uWave;
uniform float uWaveFront;
const vec3 roofClay[8] = vec3[8](${roofs.map(vec3).join(', ')});
`;

const body = /* glsl */ `
  int id = uBase + int(position.w);
  Feature feature = Feature(vec3(0.0), 0.0, 1.0, 0.0, 0u);
  if (uMassing < 0.5) feature = featureAt(id);
  float chance = hashOf(id + int(uMassing) * (int(modelMatrix[3].x) * 31 + int(position.w)));
  float far = farness((modelMatrix * vec4(position.xyz, 1.0)).xyz, cameraPosition);
  vec3 company = carried(feature.colour, far);
  float owned = feature.owned;
  world = (modelMatrix * vec4(position.xyz, 1.0)).xyz;
  float height = feature.height;
  if (uWaveFront < 1e6 && owned > 0.5) {
    float passed = uWaveFront - 300.0 - 700.0 * chance - dot(world.xz - uWave.xy, uWave.zw);
    float part = clamp(passed / 900.0, 0.0, 1.0);
    owned = smoothstep(0.0, 0.6, part);
    height *= 0.12 + 0.88 * part + 0.22 * sin(3.14159 * part) * part;
  }
  if (height != 1.0) world.y = feature.foot + (world.y - feature.foot) * height;
  normal = normalize(facing.xyz);
  float code = facing.w;
  vec3 clay = ${vec3('#ded6c8')} * (0.95 + 0.1 * chance);
  vec3 roof = roofClay[int(chance * 7.99)];
  vec3 city = ${vec3('#eeeae3')} * (0.97 + 0.06 * chance);
  if (uMassing > 0.5) { clay = city; roof = city * 1.05; }
  vec3 wall = mix(clay, company, owned * mix(0.46, 0.86, far));
  vec3 top = mix(roof, mix(company, ${vec3('#efe8dc')}, 0.14 - 0.14 * far), owned) * (1.0 + mix(0.12, 0.2, owned) * (chance - 0.5));
  if (code > 126.5) albedo = top;
  else if (code > 125.5) albedo = mix(${vec3('#93a7b0')}, company, owned * 0.35);
  else if (code > 124.5) albedo = ${vec3('#b7846c')};
  else if (code > 123.5) albedo = ${vec3('#c9a25c')};
  else if (code > 122.5) albedo = mix(${vec3('#dedad1')}, company, owned * 0.3);
  else if (code > 121.5) albedo = mix(${vec3('#b3afa6')}, company, owned * 0.3);
  else if (code > 120.5) albedo = mix(${vec3('#c3d0d3')}, company, owned * 0.35);
  else {
    if (code < -0.5) wall = mix(wall, ${vec3('#e9e4da')}, 0.5);
    albedo = wall;
#ifdef MOVING
    albedo *= mix(0.72, 1.0, min(abs(code) / 14.0, 1.0));
#endif
  }
  glow = mix(company, vec3(dot(company, vec3(0.2126, 0.7152, 0.0722))), 0.45) * (owned * 0.024 * uLamps);
#ifdef MOVING
  if (code < 120.5) glow += ${vec3('#ffb765')} * (uWindows * 0.22 * chance * chance);
#endif
  extra = code;
  keep = (feature.flags & (litBit | chosenBit)) != 0u ? 1.0 : 0.0;
  if ((feature.flags & hoveredBit) != 0u) albedo = mix(albedo, vec3(1.0, 0.97, 0.9), 0.28);
  if ((feature.flags & hiddenBit) != 0u) world = vec3(0.0, -4000.0, 0.0);
  if ((feature.flags & ghostBit) != 0u) {
    albedo = mix(albedo, vec3(0.86, 0.9, 0.92), 0.8);
    cover = code > 126.5 ? 0.2 : 0.3;
  }
`;

/** Clay volumes with sector colour on roofs and, less, on walls; `base` is the first feature number of the mesh. */
export function clayMaterial(
  features: IUniform<Texture>,
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
