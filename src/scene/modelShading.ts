/**
 * Light of a small studio for a model that is looked at by itself: a warm key light and a wide soft one that stay with the
 * camera, warm ground below. `uRough` and `uMetal` tell the finish; colours are linear until the end.
 */
export const modelVertex = /* glsl */ `
precision highp float;
uniform mat4 modelMatrix, viewMatrix, projectionMatrix;
in vec3 position;
in vec3 normal;
#ifdef PAINTED
in vec3 paint;
#endif
#ifdef PICTURE
in vec2 uv;
out vec2 vUv;
#endif
out vec3 vWorld, vNormal, vPaint;
void main() {
  vec4 world = modelMatrix * vec4(position, 1.0);
  vWorld = world.xyz;
  vNormal = normal;
  vPaint = vec3(1.0);
#ifdef PAINTED
  vPaint = paint;
#endif
#ifdef PICTURE
  vUv = uv;
#endif
  gl_Position = projectionMatrix * viewMatrix * world;
}`;

export const modelFragment = /* glsl */ `
precision highp float;
uniform mat4 viewMatrix;
uniform vec3 cameraPosition;
uniform vec3 uColour;
uniform float uMetal, uRough, uHeight;
#ifdef PICTURE
uniform sampler2D uPicture;
in vec2 vUv;
#endif
in vec3 vWorld, vNormal, vPaint;
out vec4 colour;

const vec3 keyColour = vec3(1.0, 0.95, 0.87);
const vec3 clay = vec3(0.62, 0.54, 0.44);

/** What the studio sends from a direction of the camera's, softer the rougher it is seen. */
vec3 studio(vec3 way, float rough) {
  float up = way.y * 0.5 + 0.5;
  vec3 wall = mix(clay * 0.5, vec3(0.86, 0.83, 0.78), smoothstep(0.12 - rough * 0.12, 0.62 + rough * 0.3, up));
  float wide = mix(0.06, 0.55, rough);
  float key = smoothstep(0.86 - wide, 0.9 + wide * 0.2, dot(way, normalize(vec3(-0.5, 0.74, 0.45))));
  float strip = smoothstep(0.8 - wide, 0.86 + wide * 0.2, dot(way, normalize(vec3(0.86, 0.3, -0.1))));
  return wall + keyColour * (key * mix(2.4, 0.75, rough)) + vec3(0.62, 0.68, 0.75) * (strip * mix(1.3, 0.3, rough));
}

void main() {
  vec3 albedo = uColour * vPaint;
#ifdef PICTURE
  vec3 picture = texture(uPicture, vUv).rgb;
  albedo *= picture * picture * (picture * 0.305 + 0.682) + picture * 0.0125;
#endif
  vec3 eye = normalize(cameraPosition - vWorld);
  vec3 n = normalize(vNormal);
  if (dot(n, eye) < 0.0) n = -n;
  vec3 seen = mat3(viewMatrix) * n;
  vec3 way = mat3(viewMatrix) * reflect(-eye, n);
  float facing = max(dot(n, eye), 0.0);
  vec3 f0 = mix(vec3(0.04), albedo, uMetal);
  vec3 fresnel = f0 + (max(vec3(1.0 - uRough), f0) - f0) * pow(1.0 - facing, 5.0);
  float low = clamp(vWorld.y / max(uHeight, 1e-4), 0.0, 1.0);
  float open = mix(0.72, 1.0, smoothstep(0.0, 0.35, low + max(n.y, 0.0)));
  vec3 c = albedo * (1.0 - uMetal) * studio(seen, 1.0) * 0.78 * open;
  c += fresnel * studio(way, uRough) * open;
  float peak = max(c.r, max(c.g, c.b));
  if (peak > 0.8) c *= (1.0 - 0.04 / (peak - 0.6)) / peak;
  colour = vec4(pow(clamp(c, 0.0, 1.0), vec3(1.0 / 2.2)), 1.0);
}`;

export const floorVertex = /* glsl */ `
precision highp float;
uniform mat4 modelMatrix, viewMatrix, projectionMatrix;
in vec3 position;
out vec2 vAt;
void main() {
  vAt = position.xz;
  gl_Position = projectionMatrix * viewMatrix * modelMatrix * vec4(position, 1.0);
}`;

/** A disc of clay that ends softly, dark where the model stands close above it. */
export const floorFragment = /* glsl */ `
precision highp float;
uniform sampler2D uShade;
in vec2 vAt;
out vec4 colour;
void main() {
  float away = length(vAt);
  float shade = texture(uShade, vAt * 0.5 + 0.5).r;
  vec3 clay = mix(vec3(0.918, 0.886, 0.831), vec3(0.36, 0.31, 0.26), shade * 0.82);
  float rim = smoothstep(0.985, 0.965, away);
  clay = mix(clay, clay * 0.93, smoothstep(0.94, 0.97, away));
  colour = vec4(clay, rim);
}`;
