import { bay, goodsKinds, lots } from '#capabilities/complex/yardLattice.ts';
import { yardTurns } from '#capabilities/complex/yardLook.ts';

/** Squares of yards a side that `uDrawn` tells about, and the edge of one, metres: see `YardsLayer`. */
export const drawnSquares = { side: 64, metres: 512 } as const;

const number = (value: number): string => value.toFixed(3);
const vec2 = ([x, y]: readonly [number, number]): string => `vec2(${number(x)}, ${number(y)})`;
const halfOf = ([x, y]: readonly [number, number]): string => vec2([x / 2, y / 2]);
const { container, steel, crates } = goodsKinds;

/**
 * Yards from afar, without a triangle: the lattice of `yardStands`, painted where `YardsLayer` draws none.
 * Nothing here is known of any firm (추정 형상). `vExtra` is −2 on lawns, −1 on other ground, else a draw in whole numbers
 * and the direction of the yard's long side in its fraction. `uDrawn` covers `drawnSquares` around the origin.
 */
export const paintedYards = {
  head: /* glsl */ `
uniform sampler2D uDrawn;

/** 1 inside a box about the middle of a cell, half sizes in metres, edges a pixel soft. */
float boxAt(vec2 from, vec2 size, float pixel) {
  vec2 inside = 1.0 - smoothstep(size - pixel, size + pixel, abs(from));
  return inside.x * inside.y;
}

/** Things of one size in a grid: how much of one covers the point, and a draw for its look. */
vec2 rowAt(vec2 p, vec2 cell, vec2 size, float full, float salt, float pixel) {
  vec2 at = floor(p / cell);
  float chance = cellChance(at, salt);
  if (chance > full) return vec2(0.0);
  return vec2(boxAt(p - (at + 0.5) * cell, size, pixel), chance / full);
}

vec3 carPaint(float draw) {
  if (draw < 0.34) return vec3(0.85, 0.83, 0.79);
  if (draw < 0.52) return vec3(0.44, 0.45, 0.45);
  if (draw < 0.74) return vec3(0.075, 0.08, 0.09);
  if (draw < 0.86) return vec3(0.035, 0.078, 0.13);
  return draw < 0.94 ? vec3(0.29, 0.085, 0.048) : vec3(0.45, 0.31, 0.18);
}

vec3 goodsTone(float kind, float draw) {
  if (kind < ${number(container.below)}) return draw < 0.4 ? vec3(0.25, 0.11, 0.075) : draw < 0.75 ? vec3(0.11, 0.18, 0.24) : vec3(0.2, 0.27, 0.19);
  return draw < 0.5 ? vec3(0.36, 0.23, 0.11) : vec3(0.25, 0.19, 0.12);
}

float smoothChance(vec2 p, float salt) {
  vec2 cell = floor(p), t = smoothstep(0.0, 1.0, p - cell);
  return mix(
    mix(cellChance(cell, salt), cellChance(cell + vec2(1.0, 0.0), salt), t.x),
    mix(cellChance(cell + vec2(0.0, 1.0), salt), cellChance(cell + vec2(1.0), salt), t.x), t.y);
}

/** Grass is not of one tone: drier and wetter patches of two sizes. */
vec3 meadow(vec2 p) {
  float patches = smoothChance(p / 31.0, 5.0) * 0.65 + smoothChance(p / 9.0, 6.0) * 0.35;
  return mix(vec3(0.88, 0.93, 0.9), vec3(1.1, 1.07, 1.08), patches);
}

/** The yard's own ground and what stands on it. */
vec3 paintedYard(vec3 albedo) {
  vec2 square = floor(vWorld.xz / ${drawnSquares.metres.toFixed(1)}) + ${(drawnSquares.side / 2).toFixed(1)};
  if (texture(uDrawn, (square + 0.5) / ${drawnSquares.side.toFixed(1)}).r > 0.5) return albedo;
  float salt = floor(vExtra);
  float turn = (floor((vExtra - salt) * ${yardTurns.toFixed(1)}) + 0.5) * ${(Math.PI / yardTurns).toFixed(9)};
  vec2 along = vec2(cos(turn), sin(turn));
  vec2 p = vec2(dot(vWorld.xz, along), dot(vWorld.xz, vec2(-along.y, along.x)));
  float pixel = min(length(fwidth(vWorld.xz)) * 0.35, 1.2);
  vec2 bay = ${vec2(bay.size)};
  vec2 at = floor(p / bay);
  float use = cellChance(at, salt);
  float own = salt + mod(at.x * 7.0 + at.y, 61.0);
  vec2 inBay = p - at * bay;
  albedo *= 0.95 + 0.1 * cellChance(floor(p / vec2(18.5, 12.0)), salt + 3.0);
  vec2 from = inBay - ${vec2(bay.from)};
  if (use > ${number(lots.goods.below)} || min(from.x, from.y) < 0.0) return albedo;
  vec2 shade = -uSunDirection.xz / max(uSunDirection.y, 0.35);
  shade = vec2(dot(shade, along), dot(shade, vec2(-along.y, along.x)));
  if (use < ${number(lots.cars.below)}) {
    if (inBay.y > ${number(lots.cars.deep)}) return albedo;
    vec2 cell = ${vec2(lots.cars.cell)}, size = ${halfOf(lots.cars.size)};
    vec2 shadow = rowAt(from - shade * 0.9, cell, size, ${number(lots.cars.full)}, own, pixel);
    albedo *= 1.0 - 0.45 * shadow.x;
    vec2 car = rowAt(from, cell, size, ${number(lots.cars.full)}, own, pixel);
    albedo = mix(albedo, carPaint(car.y), car.x);
    vec2 glass = rowAt(from, cell, vec2(0.72, 1.2), ${number(lots.cars.full)}, own, pixel);
    return mix(albedo, vec3(0.1, 0.13, 0.155), glass.x * 0.55);
  }
  if (inBay.y > ${number(lots.goods.deep)}) return albedo;
  float kind = cellChance(at, salt + ${number(lots.goods.salt)});
  bool boxed = kind < ${number(container.below)}, long_ = kind < ${number(steel.below)};
  vec2 cell = boxed ? ${vec2(container.cell)} : long_ ? ${vec2(steel.cell)} : ${vec2(crates.cell)};
  vec2 size = boxed ? ${halfOf(container.size)} : long_ ? ${halfOf(steel.size)} : ${halfOf(crates.size)};
  vec2 shadow = rowAt(from - shade * (boxed ? 2.2 : 1.1), cell, size, ${number(lots.goods.full)}, own, pixel);
  albedo *= 1.0 - 0.45 * shadow.x;
  vec2 goods = rowAt(from, cell, size, ${number(lots.goods.full)}, own, pixel);
  return mix(albedo, goodsTone(kind, goods.y), goods.x);
}
`,
  body: /* glsl */ `
  if (vExtra >= 0.0) albedo = paintedYard(albedo);
  else if (vExtra < -1.5) albedo *= meadow(vWorld.xz);
`,
} as const;
