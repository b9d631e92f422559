import { type MeshBuffer, type Point3, surface } from '#capabilities/buildings/meshBuffer.ts';
import type { Roof } from '#capabilities/buildings/roof.ts';
import { gableSpan, roofRise, toothPitch } from '#capabilities/buildings/roofRise.ts';
import { hash32 } from '#shared/hash.ts';

type Corner = readonly [x: number, z: number];

/** A rectangle seen along its longer side: origin, long edge u, short edge v, counter-clockwise on a map. */
interface Hall {
  readonly at: (s: number, t: number, rise: number) => Point3;
  readonly length: number;
  readonly span: number;
}

/**
 * Builds the roof of a four-cornered hall whose eaves lie at `eaves` metres; `fine` gives the full number of teeth and
 * the machines on flat roofs, otherwise what can be told apart from kilometres away.
 */
export function meshRoof(
  mesh: MeshBuffer,
  ring: readonly Corner[],
  eaves: number,
  roof: Roof,
  fine: boolean,
): void {
  const hall = hallOf(ring, eaves);
  const rise = roofRise(roof, hall.span);
  if (roof === 'gable') gable(mesh, hall, rise, fine);
  else if (roof === 'sawtooth') sawtooth(mesh, hall, rise, fine);
  else if (roof === 'barrel') barrel(mesh, hall, rise, fine ? 7 : 2);
  else {
    const { at } = hall;
    mesh.face([at(0, 0, 0), at(1, 0, 0), at(1, 1, 0), at(0, 1, 0)], surface.roof);
    if (roof === 'plant' && fine) machines(mesh, hall, rise);
  }
}

function hallOf(ring: readonly Corner[], eaves: number): Hall {
  const [p0, p1, p2, p3] = ring as readonly [Corner, Corner, Corner, Corner];
  const first = Math.hypot(p1[0] - p0[0], p1[1] - p0[1]);
  const second = Math.hypot(p2[0] - p1[0], p2[1] - p1[1]);
  const [o, along, across] = first >= second ? [p0, p1, p3] : [p1, p2, p0];
  const [ux, uz] = [along[0] - o[0], along[1] - o[1]];
  const [vx, vz] = [across[0] - o[0], across[1] - o[1]];
  return {
    at: (s, t, rise) => [o[0] + ux * s + vx * t, eaves + rise, o[1] + uz * s + vz * t],
    length: Math.max(first, second),
    span: Math.min(first, second),
  };
}

function gable(mesh: MeshBuffer, { at, span }: Hall, rise: number, fine: boolean): void {
  const spans = Math.max(1, Math.round(span / gableSpan));
  const drawn = fine ? spans : 1;
  for (let k = 0; k < drawn; k++) {
    const [t0, t1, t2] = [k / drawn, (k + 0.5) / drawn, (k + 1) / drawn];
    mesh.face([at(0, t0, 0), at(1, t0, 0), at(1, t1, rise), at(0, t1, rise)], surface.roof);
    mesh.face([at(0, t1, rise), at(1, t1, rise), at(1, t2, 0), at(0, t2, 0)], surface.roof);
    mesh.face([at(0, t2, 0), at(0, t0, 0), at(0, t1, rise)], surface.wallTop);
    mesh.face([at(1, t0, 0), at(1, t2, 0), at(1, t1, rise)], surface.wallTop);
  }
}

function sawtooth(mesh: MeshBuffer, { at, length }: Hall, rise: number, fine: boolean): void {
  const whole = Math.max(2, Math.round(length / toothPitch));
  const teeth = fine ? whole : Math.min(whole, 3);
  for (let k = 0; k < teeth; k++) {
    const [s0, s1] = [k / teeth, (k + 1) / teeth];
    mesh.face([at(s0, 0, 0), at(s1, 0, rise), at(s1, 1, rise), at(s0, 1, 0)], surface.roof);
    mesh.face([at(s1, 0, 0), at(s1, 1, 0), at(s1, 1, rise), at(s1, 0, rise)], surface.glass);
    mesh.face([at(s0, 0, 0), at(s1, 0, 0), at(s1, 0, rise)], surface.wallTop);
    mesh.face([at(s1, 1, 0), at(s0, 1, 0), at(s1, 1, rise)], surface.wallTop);
  }
}

function barrel(mesh: MeshBuffer, { at }: Hall, rise: number, facets: number): void {
  const height = (t: number): number => rise * Math.sin(Math.PI * t) ** 0.85;
  for (let k = 0; k < facets; k++) {
    const [t0, t1] = [k / facets, (k + 1) / facets];
    const [h0, h1] = [height(t0), height(t1)];
    mesh.face([at(0, t0, h0), at(1, t0, h0), at(1, t1, h1), at(0, t1, h1)], surface.roof);
    mesh.face(endFace(at(0, t1, h1), at(0, t1, 0), at(0, t0, 0), at(0, t0, h0)), surface.wallTop);
    mesh.face(endFace(at(1, t0, h0), at(1, t0, 0), at(1, t1, 0), at(1, t1, h1)), surface.wallTop);
  }
}

/** Drops a corner that falls on its neighbour: the first and the last slice of a barrel's end are triangles. */
function endFace(...corners: readonly Point3[]): Point3[] {
  return corners.filter((corner, i) => {
    const next = corners[(i + 1) % corners.length] as Point3;
    return (
      Math.abs(corner[1] - next[1]) + Math.hypot(corner[0] - next[0], corner[2] - next[2]) > 1e-3
    );
  });
}

/** Air handlers on a flat roof: a few boxes, placed by the hash of the hall's own measures. */
function machines(mesh: MeshBuffer, { at, length, span }: Hall, rise: number): void {
  const count = Math.min(7, Math.floor((length * span) / 420));
  for (let k = 0; k < count; k++) {
    const seed = hash32(Math.round(length * 10), Math.round(span * 10), k);
    const s = 0.1 + 0.72 * ((seed & 0xff) / 255);
    const t = 0.12 + 0.66 * (((seed >>> 8) & 0xff) / 255);
    const ds = (2.2 + ((seed >>> 16) & 3)) / length;
    const dt = (2 + ((seed >>> 18) & 1)) / span;
    const h = rise * (0.55 + 0.45 * (((seed >>> 20) & 0xff) / 255));
    const ring: [number, number][] = [
      [s, t],
      [s + ds, t],
      [s + ds, t + dt],
      [s, t + dt],
    ];
    mesh.face(
      ring.map(([a, b]) => at(a, b, h)),
      surface.roof,
    );
    ring.forEach(([a, b], i) => {
      const [c, d] = ring[(i + 1) % 4] as [number, number];
      mesh.face([at(a, b, 0), at(c, d, 0), at(c, d, h), at(a, b, h)], surface.wallTop);
    });
  }
}
