import type { Hall } from '#capabilities/buildings/hall.ts';
import { type MeshBuffer, type Point3, surface } from '#capabilities/buildings/meshBuffer.ts';
import { gableSpan, roofRise, toothPitch } from '#capabilities/buildings/roofRise.ts';

/** Skylights lie this far above the sheet they are let into, metres: less is lost in the depth buffer. */
const proud = 0.2;

/** Roofs that rise: gables side by side, teeth along the hall, one barrel over all. */
export function meshShed(
  mesh: MeshBuffer,
  hall: Hall,
  roof: 'gable' | 'sawtooth' | 'barrel',
  fine: boolean,
): void {
  const rise = roofRise(roof, hall.span);
  if (roof === 'gable') gables(mesh, hall, rise, fine);
  else if (roof === 'barrel') barrel(mesh, hall, rise, fine);
  else if (fine) teeth(mesh, hall, rise);
  else stripes(mesh, hall);
}

function gables(mesh: MeshBuffer, hall: Hall, rise: number, fine: boolean): void {
  const { at, span, seed } = hall;
  const count = fine ? Math.max(1, Math.round(span / gableSpan)) : 1;
  const lit = seed % 100 < 62;
  for (let k = 0; k < count; k++) {
    const [t0, t1, t2] = [k / count, (k + 0.5) / count, (k + 1) / count];
    mesh.face([at(0, t0, 0), at(1, t0, 0), at(1, t1, rise), at(0, t1, rise)], surface.roof);
    mesh.face([at(0, t1, rise), at(1, t1, rise), at(1, t2, 0), at(0, t2, 0)], surface.roof);
    mesh.face([at(0, t2, 0), at(0, t0, 0), at(0, t1, rise)], surface.wallTop);
    mesh.face([at(1, t0, 0), at(1, t2, 0), at(1, t1, rise)], surface.wallTop);
    if (!fine) continue;
    if (lit) skylights(mesh, hall, rise, t0, t1, t2);
    if (!lit || (seed >>> 8) % 100 < 25) monitor(mesh, hall, rise, t1, count);
  }
}

/** Strips of translucent sheet down both slopes, some 15 m apart. */
function skylights(
  mesh: MeshBuffer,
  { at, length }: Hall,
  rise: number,
  t0: number,
  t1: number,
  t2: number,
): void {
  const strips = Math.min(9, Math.floor(length / 15));
  const half = 0.65 / length;
  const [low, high] = [t0 + (t1 - t0) * 0.14, t0 + (t1 - t0) * 0.86];
  const lift = (t: number): number => rise * ((t - t0) / (t1 - t0)) + proud;
  for (let k = 0; k < strips; k++) {
    const [s0, s1] = [(k + 0.5) / strips - half, (k + 0.5) / strips + half];
    mesh.face(
      [
        at(s0, low, lift(low)),
        at(s1, low, lift(low)),
        at(s1, high, lift(high)),
        at(s0, high, lift(high)),
      ],
      surface.skylight,
    );
    const [a, b] = [t2 - (high - t0), t2 - (low - t0)];
    mesh.face(
      [at(s0, a, lift(high)), at(s1, a, lift(high)), at(s1, b, lift(low)), at(s0, b, lift(low))],
      surface.skylight,
    );
  }
}

/** A raised vent along the ridge. */
function monitor(mesh: MeshBuffer, hall: Hall, rise: number, ridge: number, count: number): void {
  const { at, span } = hall;
  const half = Math.min(1.7, (span / count) * 0.08) / span;
  const [s0, s1] = [0.1, 0.9];
  const [t0, t1] = [ridge - half, ridge + half];
  const [low, high, top] = [rise * 0.8, rise + 1.1, rise + 1.5];
  mesh.face(
    [at(s0, t0, low), at(s1, t0, low), at(s1, t0, high), at(s0, t0, high)],
    surface.machine,
  );
  mesh.face(
    [at(s1, t1, low), at(s0, t1, low), at(s0, t1, high), at(s1, t1, high)],
    surface.machine,
  );
  mesh.face(
    [at(s0, t0, high), at(s1, t0, high), at(s1, ridge, top), at(s0, ridge, top)],
    surface.roof,
  );
  mesh.face(
    [at(s0, ridge, top), at(s1, ridge, top), at(s1, t1, high), at(s0, t1, high)],
    surface.roof,
  );
  mesh.face(
    [at(s0, t1, low), at(s0, t0, low), at(s0, t0, high), at(s0, ridge, top), at(s0, t1, high)],
    surface.wallTop,
  );
  mesh.face(
    [at(s1, t0, low), at(s1, t1, low), at(s1, t1, high), at(s1, ridge, top), at(s1, t0, high)],
    surface.wallTop,
  );
}

function teeth(mesh: MeshBuffer, { at, length }: Hall, rise: number): void {
  const count = Math.max(2, Math.round(length / toothPitch));
  for (let k = 0; k < count; k++) {
    const [s0, s1] = [k / count, (k + 1) / count];
    mesh.face([at(s0, 0, 0), at(s1, 0, rise), at(s1, 1, rise), at(s0, 1, 0)], surface.roof);
    mesh.face([at(s1, 0, 0), at(s1, 1, 0), at(s1, 1, rise), at(s1, 0, rise)], surface.glass);
    mesh.face([at(s0, 0, 0), at(s1, 0, 0), at(s1, 0, rise)], surface.wallTop);
    mesh.face([at(s1, 1, 0), at(s0, 1, 0), at(s1, 1, rise)], surface.wallTop);
  }
}

/** Teeth from far away: one band of their glass between sheets, all level. */
function stripes(mesh: MeshBuffer, { at }: Hall): void {
  const cuts = [0, 0.4, 0.58, 1];
  for (let k = 0; k + 1 < cuts.length; k++) {
    const [s0, s1] = [cuts[k] as number, cuts[k + 1] as number];
    mesh.face(
      [at(s0, 0, 0), at(s1, 0, 0), at(s1, 1, 0), at(s0, 1, 0)],
      k % 2 === 0 ? surface.roof : surface.glass,
    );
  }
}

function barrel(mesh: MeshBuffer, hall: Hall, rise: number, fine: boolean): void {
  const { at, length, span, seed } = hall;
  if (!fine) {
    gables(mesh, hall, rise, false);
    return;
  }
  const facets = 8;
  const height = (t: number): number => rise * Math.sin(Math.PI * t) ** 0.85;
  for (let k = 0; k < facets; k++) {
    const [t0, t1] = [k / facets, (k + 1) / facets];
    const [h0, h1] = [height(t0), height(t1)];
    mesh.face([at(0, t0, h0), at(1, t0, h0), at(1, t1, h1), at(0, t1, h1)], surface.roof);
    mesh.face(endFace(at(0, t1, h1), at(0, t1, 0), at(0, t0, 0), at(0, t0, h0)), surface.wallTop);
    mesh.face(endFace(at(1, t0, h0), at(1, t0, 0), at(1, t1, 0), at(1, t1, h1)), surface.wallTop);
  }
  if (seed % 100 >= 55 || span < 14) return;
  const bands = Math.min(7, Math.floor(length / 17));
  for (let b = 0; b < bands; b++) {
    const [s0, s1] = [(b + 0.5) / bands - 0.6 / length, (b + 0.5) / bands + 0.6 / length];
    for (let k = 2; k < facets - 2; k++) {
      const [t0, t1] = [k / facets, (k + 1) / facets];
      const [h0, h1] = [height(t0) + proud, height(t1) + proud];
      mesh.face([at(s0, t0, h0), at(s1, t0, h0), at(s1, t1, h1), at(s0, t1, h1)], surface.skylight);
    }
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
