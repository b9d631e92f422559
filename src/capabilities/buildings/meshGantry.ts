import { hallOf } from '#capabilities/buildings/hall.ts';
import { meshBox } from '#capabilities/buildings/meshBox.ts';
import { type MeshBuffer, surface } from '#capabilities/buildings/meshBuffer.ts';
import type { ScenePoint } from '#shared/geo.ts';

/** Cranes at least this high are seen from kilometres away, metres. */
export const goliathHeight = 40;

/**
 * A portal crane over the ground of `ring`: two legs at either short end, sills along the rails, a pair of girders with
 * a trolley. From afar a goliath is one girder on two slabs, a smaller one nothing.
 */
export function meshGantry(
  mesh: MeshBuffer,
  ring: readonly ScenePoint[],
  foot: number,
  height: number,
  fine: boolean,
): void {
  const hall = hallOf(ring, foot);
  const { length, span } = hall;
  const box = (s0: number, s1: number, t0: number, t1: number, low: number, high: number): void =>
    meshBox(mesh, hall, { s0, s1, t0, t1, low, high }, surface.crane, surface.crane);
  const beam = Math.max(1, height * 0.085);
  if (!fine) {
    if (height < goliathHeight) return;
    const leg = (beam * 1.4) / length;
    box(0, 1, 0.35, 0.65, height - beam * 1.6, height);
    box(0, leg, 0.1, 0.9, 0, height - beam * 1.6);
    box(1 - leg, 1, 0.1, 0.9, 0, height - beam * 1.6);
    return;
  }
  const [leg, deep] = [(beam * 0.75) / length, (beam * 0.75) / span];
  for (const s of [0.04, 0.96 - leg]) {
    box(s, s + leg, 0, 1, 0.3, 0.3 + beam * 0.8);
    lean(mesh, hall, s, leg, [0.06, 0.34], deep, beam * 0.8, height - beam);
    lean(mesh, hall, s, leg, [0.94 - deep, 0.66 - deep], deep, beam * 0.8, height - beam);
  }
  const girder = (beam * 0.8) / span;
  for (const t of [0.36, 0.64 - girder]) box(0, 1, t, t + girder, height - beam, height);
  const trolley = 0.2 + 0.5 * ((hall.seed % 97) / 97);
  const wide = (beam * 2) / length;
  box(trolley, trolley + wide, 0.34, 0.66, height, height + beam * 0.9);
  box(trolley + wide * 0.3, trolley + wide * 0.7, 0.44, 0.56, height - beam * 2.4, height - beam);
}

/** A leg from t[0] at `low` to t[1] at `high`: four sides, its ends hidden by sill and girder. */
function lean(
  mesh: MeshBuffer,
  { at }: ReturnType<typeof hallOf>,
  s: number,
  wide: number,
  t: readonly [number, number],
  deep: number,
  low: number,
  high: number,
): void {
  const corners = (from: number, y: number) =>
    [
      at(s, from, y),
      at(s + wide, from, y),
      at(s + wide, from + deep, y),
      at(s, from + deep, y),
    ] as const;
  const [below, above] = [corners(t[0], low), corners(t[1], high)];
  for (let i = 0; i < 4; i++) {
    const j = (i + 1) % 4;
    const [a, b, c, d] = [below[i], below[j], above[j], above[i]] as (typeof below)[number][];
    if (a && b && c && d) mesh.face([a, b, c, d], surface.crane);
  }
}
