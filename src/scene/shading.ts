/**
 * GLSL shared by every material. Vertex and fragment programs both may include it; `atmosphere.ts` holds its uniforms.
 * Colours are linear until `toScreen`: Khronos PBR Neutral tone mapping, a slight S-curve, then the sRGB curve
 * (three square roots instead of a power: within 0.002 of it, and twice as fast without a graphics processor).
 */
export const shading = /* glsl */ `
precision highp float;
precision highp int;
precision highp sampler2DShadow;
uniform vec3 uSunDirection, uSunColour, uSkySunSide, uSkyAway, uSkyMiddle, uSkyZenith, uAmbient;
uniform vec2 uHaze;
uniform float uExposure, uDim, uLamps, uWindows;

vec3 skyHorizon(vec3 direction) {
  vec2 flatSun = normalize(uSunDirection.xz);
  float towards = dot(normalize(direction.xz + vec2(1e-5)), flatSun) * 0.5 + 0.5;
  return mix(uSkyAway, uSkySunSide, smoothstep(0.5, 1.0, towards));
}

/** Light around the sun: strong when it stands low. */
vec3 sunGlow(vec3 direction) {
  float towards = max(dot(direction, uSunDirection), 0.0);
  float low = 1.0 - smoothstep(0.05, 0.6, uSunDirection.y);
  return uSunColour * low * (0.10 * pow(towards, 24.0) + 0.22 * pow(towards, 260.0));
}

/** The model's ground ends before the true horizon: the sky begins seven degrees below it. */
vec3 skyColour(vec3 direction) {
  float up = max(direction.y + 0.13, 0.0);
  vec3 low = mix(skyHorizon(direction), uSkyMiddle, smoothstep(0.0, 0.24, up));
  return mix(low, uSkyZenith, smoothstep(0.18, 0.85, up)) + sunGlow(direction);
}

/** Colour of the haze before a point, and how much of it. */
vec4 hazeAt(vec3 world, vec3 eye) {
  vec3 away = world - eye;
  return vec4(skyHorizon(away) * 0.94, 1.0 - exp(-pow(length(away) * uHaze.x, uHaze.y)));
}

vec3 hazed(vec3 colour, vec3 world, vec3 eye) {
  vec4 haze = hazeAt(world, eye);
  return mix(colour, haze.rgb, haze.a);
}

vec3 drained(vec3 colour, float amount) {
  float luma = dot(colour, vec3(0.2126, 0.7152, 0.0722));
  return mix(colour, luma * vec3(0.9, 0.93, 0.98) * 0.62, amount * 0.84);
}

vec3 toScreen(vec3 colour) {
  colour *= uExposure;
  float x = min(colour.r, min(colour.g, colour.b));
  float offset = x < 0.08 ? x - 6.25 * x * x : 0.04;
  colour -= offset;
  float peak = max(colour.r, max(colour.g, colour.b));
  if (peak > 0.76) {
    float squeezed = 1.0 - 0.0576 / (peak - 0.52);
    float g = 1.0 - 1.0 / (0.15 * (peak - squeezed) + 1.0);
    colour = mix(colour * (squeezed / peak), vec3(squeezed), g);
  }
  colour = clamp(colour, 0.0, 1.0);
  vec3 s1 = sqrt(colour), s2 = sqrt(s1), s3 = sqrt(s2);
  vec3 encoded = clamp(0.662002687 * s1 + 0.684122060 * s2 - 0.323583601 * s3 - 0.022541147 * colour, 0.0, 1.0);
  return mix(encoded, encoded * encoded * (3.0 - 2.0 * encoded), 0.18);
}

/** Sunlight that warm ground throws back at what stands on it: most below, half on walls, none on roofs. */
vec3 thrownBack(vec3 normal) {
  return uSunColour * vec3(0.140, 0.128, 0.108) * (max(uSunDirection.y, 0.0) * (0.5 - 0.5 * normal.y));
}

/** Moving frame: sun without shadow and a hemisphere that knows up from side. */
vec3 litMoving(vec3 albedo, vec3 normal) {
  float sun = max(dot(normal, uSunDirection), 0.0);
  float open = 0.56 + 0.44 * normal.y;
  vec3 ambient = uAmbient * open * (0.94 + 0.06 * dot(normal.xz, uSunDirection.xz));
  return albedo * (uSunColour * sun * 0.30 + ambient * 0.62 + thrownBack(normal) * 0.5);
}
`;

/** Fragment-only: light of one accumulated frame, one sun and one sky direction with a shadow map each. */
export const stillShading = /* glsl */ `
uniform sampler2DShadow uSunMap;
uniform sampler2DShadow uSkyMap;
uniform mat4 uSunMatrix, uSkyMatrix;
uniform vec3 uSkyRay;
uniform vec2 uSunBias, uSkyBias;

float seenFrom(sampler2DShadow map, mat4 matrix, vec3 world, float bias) {
  vec3 at = (matrix * vec4(world, 1.0)).xyz;
  if (any(lessThan(at, vec3(0.0))) || any(greaterThan(at, vec3(1.0)))) return 1.0;
  return texture(map, vec3(at.xy, at.z - bias));
}

vec3 litStill(vec3 albedo, vec3 normal, vec3 world) {
  float sun = max(dot(normal, uSunDirection), 0.0);
  if (sun > 0.0) sun *= seenFrom(uSunMap, uSunMatrix, world + normal * uSunBias.x, uSunBias.y);
  float sky = max(dot(normal, uSkyRay), 0.0);
  if (sky > 0.0) sky *= seenFrom(uSkyMap, uSkyMatrix, world + normal * uSkyBias.x, uSkyBias.y);
  vec3 skyLight = uAmbient * (0.30 * (0.62 + 0.38 * normal.y) + 1.08 * sky);
  return albedo * (uSunColour * sun * 0.34 + skyLight * 0.62 + thrownBack(normal));
}
`;
