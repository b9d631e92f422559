/**
 * What a wall shows from nearby, without a texture: ribs of cladding, a strip of windows and doors on halls, floors of
 * windows on offices. Lines fade before they are finer than a pixel.
 */
export const facade = {
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
