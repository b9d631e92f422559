import { sunk } from '#capabilities/buildings/meshBuffer.ts';

/**
 * What a wall shows from nearby, without a texture: ribs of cladding, a strip of windows and doors on halls, floors of
 * windows on offices. Lines fade before they are finer than a pixel. The foot is darker, in its own shade less so: there
 * the sky's shadow maps darken it too.
 */
export const facade = {
  head: /* glsl */ `
/** Metres above the foot of a wall by its surface code. */
float aboveFoot(float code) { return abs(code) * 0.25 - ${sunk.toFixed(1)}; }

float line(float at, float width, float pixel) {
  return (smoothstep(0.5 - width * 0.5 - pixel, 0.5 - width * 0.5 + pixel, fract(at)) - smoothstep(0.5 + width * 0.5 - pixel, 0.5 + width * 0.5 + pixel, fract(at)));
}

/** Lit windows by floor and cell: which ones only chance says. From afar cells grow with the pixel, so that they stay points. */
vec3 windowLight(vec3 normal) {
  bool glass = vExtra > 125.5 && vExtra < 126.5;
  if (!glass && abs(vExtra) > 120.5) return vec3(0.0);
  vec2 along = normalize(vec2(-normal.z, normal.x));
  float u = dot(vWorld.xz, along);
  float v = glass ? 0.0 : aboveFoot(vExtra);
  bool office = vExtra < -0.5;
  vec2 size = office ? vec2(3.1, 3.6) : glass ? vec2(9.5, 40.0) : vec2(8.8, 11.0);
  float pixel = length(fwidth(vWorld)) * 0.7;
  float level = max(0.0, ceil(log2(pixel / min(size.x, size.y)) + 0.6));
  vec2 cell = floor(vec2(u, v) / (size * exp2(level)));
  float salt = floor(dot(normal.xz, vec2(3.1, 7.7)) * 4.0 + 40.0) + level;
  float chance = cellChance(cell, salt);
  float share = uWindows * (office ? 0.95 : 0.78);
  if (chance > share) return vec3(0.0);
  float tone = fract(chance * 91.7);
  vec3 tint = tone > 0.9 ? vec3(0.74, 0.86, 1.0) : mix(vec3(1.0, 0.46, 0.14), vec3(1.0, 0.68, 0.34), tone);
  float pane = 0.34;
  if (level < 0.5) {
    pane = office
      ? line(v / 3.6, 0.5, pixel / 3.6) * line(u / 3.1, 0.82, pixel / 3.1)
      : glass ? 0.75 : line(v / 11.0 + 0.02, 0.16, pixel / 11.0) * line(u / 4.4, 0.8, pixel / 4.4) * 1.6;
  }
  return tint * pane * (0.4 + 0.9 * tone * tone);
}
`,
  body: /* glsl */ `
  if (uWindows > 0.0 && abs(normal.y) < 0.75) glow += windowLight(normal);
  if (abs(vExtra) < 121.0 && abs(normal.y) < 0.2) {
    vec2 along = normalize(vec2(-normal.z, normal.x));
    float u = dot(vWorld.xz, along);
    float v = aboveFoot(vExtra);
    float sunlit = smoothstep(-0.1, 0.25, dot(normal, uSunDirection));
    albedo *= mix(mix(0.9, 0.81, sunlit), 1.0, smoothstep(0.7, 4.0, v));
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
