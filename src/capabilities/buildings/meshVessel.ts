import {
  type MeshBuffer,
  type Point3,
  sunk,
  surface,
  wallCode,
} from '#capabilities/buildings/meshBuffer.ts';
import type { Roof } from '#capabilities/buildings/roof.ts';

/** A round volume on the ground, metres; `foot` and `height` as of any part. */
export interface Vessel {
  readonly x: number;
  readonly z: number;
  readonly radius: number;
  readonly foot: number;
  readonly height: number;
}

/** A ring of the turned profile: share of the radius, metres above the foot, surface from there upwards. */
type Step = readonly [radius: number, above: number, code: number];

/** The foot is dark up to this height, metres, as that of walls. */
const footHigh = 3.5;

/** A tank, silo, stack or cooling tower as a turned profile, round to the light. */
export function meshVessel(mesh: MeshBuffer, roof: Roof, vessel: Vessel): void {
  const steps = [...footOf(roof, vessel), ...profile(roof, vessel)];
  const sides = vessel.radius < 2.2 ? 8 : vessel.radius < 3.4 ? 10 : 12;
  for (let i = 0; i + 1 < steps.length; i++) {
    turn(mesh, vessel, steps[i] as Step, steps[i + 1] as Step, sides);
  }
}

/** The same from kilometres away: three sides of a stack, four sides and a lid of anything wider. */
export function meshFarVessel(mesh: MeshBuffer, roof: Roof, vessel: Vessel): void {
  const { x, z, radius, foot, height } = vessel;
  const count = roof === 'stack' ? 3 : 4;
  const taper = roof === 'stack' || roof === 'cooling' ? 0.75 : 1;
  const corners = (r: number, y: number): Point3[] =>
    Array.from({ length: count }, (_, k) => {
      const angle = (-2 * Math.PI * k) / count;
      return [x + r * Math.cos(angle), y, z + r * Math.sin(angle)];
    });
  const low = corners(radius, foot - sunk);
  const high = corners(radius * taper, foot + height);
  const [bottom, top] = [wallCode(-sunk), wallCode(height)];
  low.forEach((a, k) => {
    const next = (k + 1) % count;
    mesh.face(
      [a, low[next] as Point3, high[next] as Point3, high[k] as Point3],
      [bottom, bottom, top, top],
    );
  });
  if (count === 4) mesh.face(high, surface.steel);
}

function turn(mesh: MeshBuffer, vessel: Vessel, from: Step, to: Step, sides: number): void {
  const { x, z, radius, foot } = vessel;
  const [[r0, h0, code], [r1, h1, above]] = [from, to];
  const [drop, rise] = [(r0 - r1) * radius, h1 - h0];
  const long = Math.hypot(drop, rise);
  if (long < 1e-6) return;
  const [out, up] = [rise / long, drop / long];
  const upper = code <= surface.wallTop ? above : code;
  for (let k = 0; k < sides; k++) {
    const [a, b] = [(-2 * Math.PI * k) / sides, (-2 * Math.PI * (k + 1)) / sides];
    const point = (angle: number, r: number, h: number): Point3 => [
      x + Math.cos(angle) * r * radius,
      foot + h,
      z + Math.sin(angle) * r * radius,
    ];
    const normal = (angle: number): Point3 => [Math.cos(angle) * out, up, Math.sin(angle) * out];
    const round = Math.abs(up) < 0.9 ? [normal(a), normal(b), normal(b), normal(a)] : undefined;
    if (r1 === 0) {
      mesh.face([point(a, r0, h0), point(b, r0, h0), [x, foot + h1, z]], code);
    } else {
      mesh.face(
        [point(a, r0, h0), point(b, r0, h0), point(b, r1, h1), point(a, r1, h1)],
        [code, code, upper, upper],
        round,
      );
    }
  }
}

/** Shaft in the ground and the dark foot, then the first ring of what stands on it. */
function footOf(roof: Roof, { height }: Vessel): Step[] {
  const low = Math.min(footHigh, height * 0.5);
  const wide = roof === 'stack' ? 0.98 : roof === 'cooling' ? 0.93 : 1;
  return [
    [1, -sunk, wallCode(-sunk)],
    [wide, low, wallCode(low)],
    [wide, low, surface.steel],
  ];
}

function profile(roof: Roof, { height }: Vessel): Step[] {
  switch (roof) {
    case 'stack':
      return [
        [0.78, height - 6, surface.steel],
        [0.78, height - 6, surface.band],
        [0.74, height - 2.5, surface.band],
        [0.74, height - 2.5, surface.steel],
        [0.7, height, surface.machine],
        [0, height - 0.4, surface.machine],
      ];
    case 'cooling':
      return [
        [0.76, height * 0.5, surface.steel],
        [0.7, height * 0.75, surface.steel],
        [0.75, height, surface.machine],
        [0.66, height - 0.2, surface.machine],
        [0, height * 0.82, surface.machine],
      ];
    case 'silo':
      return [
        [1, height, surface.steel],
        [0, height + 1.4, surface.steel],
      ];
    default:
      return [
        [1, height, surface.steel],
        [0, height + 1.1, surface.steel],
      ];
  }
}
