/** Reads a feature's texel; shared by every mesh that carries feature numbers. */
export const featureHead = /* glsl */ `
uniform sampler2D uFeatures;
vec4 featureTexel(int id) { return texelFetch(uFeatures, ivec2(id & 1023, id >> 10), 0); }
vec3 fromScreen(vec3 c) { return c * c * (0.305306011 * c + 0.682171111) + 0.012522878 * c; }
float hashOf(int id) { uint h = uint(id) * 747796405u + 2891336453u; h = ((h >> ((h >> 28) + 4u)) ^ h) * 277803737u; return float((h >> 8) & 0xffffu) / 65535.0; }
`;
