import { featureFlag } from '#scene/FeatureTexture.ts';

const bits = Object.entries(featureFlag)
  .map(([name, bit]) => `const uint ${name}Bit = ${bit}u;`)
  .join('\n');

/**
 * Reads a feature's state; shared by every mesh that carries feature numbers. `owned` is 1 where it has a colour,
 * `height` scales its height (1 = its own) from `foot` (metres). The layout is FeatureTexture's.
 */
export const featureHead = /* glsl */ `
${bits}
uniform highp usampler2D uFeatures;
struct Feature { vec3 colour; float owned; float height; float foot; uint flags; };
vec3 fromScreen(vec3 c) { return c * c * (0.305306011 * c + 0.682171111) + 0.012522878 * c; }
Feature featureAt(int id) {
  uvec2 words = texelFetch(uFeatures, ivec2(id & 1023, id >> 10), 0).rg;
  uvec3 rgb = uvec3(words.r >> 24u, (words.r >> 16u) & 255u, (words.r >> 8u) & 255u);
  return Feature(fromScreen(vec3(rgb) / 255.0), words.r > 255u ? 1.0 : 0.0, float((words.r & 255u) ^ 128u) / 128.0, float((words.g >> 8u) & 65535u) * 0.1 - 100.0, words.g & 255u);
}
/** How far a point of the scene is taken to be, 0 near … 1: from afar what has a colour must carry it on little ground and through haze. */
float farness(vec3 world, vec3 eye) { return smoothstep(1200.0, 5000.0, length(world - eye)); }
vec3 carried(vec3 colour, float far) {
  float luma = dot(colour, vec3(0.2126, 0.7152, 0.0722));
  return max(mix(vec3(luma), colour, 1.0 + 0.34 * far), 0.0) * (1.0 + 0.1 * far);
}
float hashOf(int id) { uint h = uint(id) * 747796405u + 2891336453u; h = ((h >> ((h >> 28) + 4u)) ^ h) * 277803737u; return float((h >> 8) & 0xffffu) / 65535.0; }
`;
