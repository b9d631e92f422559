/** Few unit vectors, in parts of 2⁻²⁴, so that every machine counts alike; each stands for its quarter turns too. */
export type Directions = readonly (readonly [dx: number, dz: number])[];

const one = 1 << 24;
const mostDirections = 8;
const binsPerDegree = 10;
/** Directions closer than this are one, degrees. */
const apart = 0.4;

/** The directions that most of the way of some lines has, right angles left out: a planned place has few. */
export function mainDirections(lines: readonly (readonly number[])[]): Directions {
  const bins = new Map<number, { length: number; turned: number }>();
  for (const line of lines) {
    for (let i = 2; i < line.length; i += 2) {
      const ex = (line[i] as number) - (line[i - 2] as number);
      const ez = (line[i + 1] as number) - (line[i - 1] as number);
      const length = Math.hypot(ex, ez);
      const degrees = ((((Math.atan2(ez, ex) * 180) / Math.PI) % 90) + 90) % 90;
      const bin = Math.round(degrees * binsPerDegree);
      const before = bins.get(bin) ?? { length: 0, turned: 0 };
      bins.set(bin, { length: before.length + length, turned: before.turned + degrees * length });
    }
  }
  const chosen: number[] = [];
  for (const { length, turned } of [...bins.values()].sort((a, b) => b.length - a.length)) {
    const degrees = turned / length;
    if (chosen.length === mostDirections || !(length > 0)) break;
    if (chosen.every((other) => Math.abs(other - degrees) > apart)) chosen.push(degrees);
  }
  return chosen.map((degrees) => {
    const angle = (degrees * Math.PI) / 180;
    return [Math.round(Math.cos(angle) * one), Math.round(Math.sin(angle) * one)];
  });
}

/** Which way an edge goes: four times its direction's number, plus quarter turns; and how far. 0 where there is no direction. */
export function wayOf(
  directions: Directions,
  ex: number,
  ez: number,
): { way: number; length: number } {
  let [way, best] = [0, -1];
  for (let number = 0; number < directions.length; number++) {
    const [dx, dz] = directions[number] as Directions[number];
    const [along, across] = [ex * dx + ez * dz, ez * dx - ex * dz];
    const isAlong = Math.abs(along) >= Math.abs(across);
    const dot = Math.abs(isAlong ? along : across);
    if (dot <= best) continue;
    best = dot;
    way = number * 4 + (isAlong ? (along < 0 ? 2 : 0) : across < 0 ? 3 : 1);
  }
  return { way, length: Math.max(0, Math.round(best / one)) };
}

/** The edge of a length that goes a way, to whole numbers. */
export function edgeAlong(
  directions: Directions,
  way: number,
  length: number,
): readonly [ex: number, ez: number] {
  const [dx, dz] = directions[way >> 2] ?? [one, 0];
  const [ux, uz] = [
    [dx, dz],
    [-dz, dx],
    [-dx, -dz],
    [dz, -dx],
  ][way & 3] as [number, number];
  return [Math.round((length * ux) / one), Math.round((length * uz) / one)];
}
