/** GLSL: a draw in 0 … 1 for each cell of a plane, the same for ever; `salt` (not negative) tells planes apart. */
export const chanceHead = /* glsl */ `
float cellChance(vec2 cell, float salt) {
  uvec2 at = uvec2(ivec2(cell) + 32768);
  uint h = at.x * 747796405u + at.y * 2891336453u + uint(salt * 977.0);
  h = ((h >> ((h >> 28) + 4u)) ^ h) * 277803737u;
  return float((h >> 8) & 0xffffu) / 65535.0;
}
`;
