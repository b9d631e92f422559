import type { Hall } from '#capabilities/buildings/hall.ts';
import { type Box, meshBox } from '#capabilities/buildings/meshBox.ts';
import { type MeshBuffer, surface } from '#capabilities/buildings/meshBuffer.ts';
import type { Roof } from '#capabilities/buildings/roof.ts';
import { hash32 } from '#shared/hash.ts';

type Share = readonly [s: number, t: number];

/** Width and depth of the wall around a level roof, metres. */
const wall = { thick: 0.5, deep: 0.7 } as const;

/** A level roof behind its parapet, with what stands on it: skylights and air handlers on halls, a stair head on offices. */
export function meshDeck(mesh: MeshBuffer, hall: Hall, roof: Roof): void {
  parapet(mesh, hall);
  const chance = (k: number, salt: number): number => (hash32(hall.seed, k, salt) % 1000) / 1000;
  if (roof === 'plant') {
    if (chance(0, 1) < 0.6) skylights(mesh, hall);
    const count = Math.min(9, 1 + Math.floor((hall.length * hall.span) / 330));
    for (let k = 0; k < count; k++) {
      const large = k === 0 && hall.length > 40;
      const size = large ? 4.5 : 1.7 + 1.6 * chance(k, 4);
      const high = large ? 1.9 : 0.9 + 1.1 * chance(k, 5);
      const code = chance(k, 6) < 0.6 ? surface.roof : surface.machine;
      stand(
        mesh,
        hall,
        [0.08 + 0.8 * chance(k, 2), 0.12 + 0.68 * chance(k, 3)],
        [size * (1 + 0.7 * chance(k, 7)), size, high],
        code,
      );
    }
    return;
  }
  const head = 0.15 + 0.6 * chance(1, 2);
  stand(
    mesh,
    hall,
    [head, 0.3],
    [Math.min(7, hall.length * 0.22), Math.min(5.5, hall.span * 0.4), 2.2],
    surface.roof,
  );
  stand(mesh, hall, [head > 0.45 ? 0.14 : 0.72, 0.52], [2.6, 2.2, 1.2], surface.machine);
  if (hall.length > 26)
    stand(mesh, hall, [head > 0.45 ? 0.28 : 0.84, 0.2], [1.8, 1.8, 1], surface.machine);
}

function parapet(mesh: MeshBuffer, { at, length, span }: Hall): void {
  const [a, b] = [wall.thick / length, wall.thick / span];
  const outer = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ] as const;
  const inner = [
    [a, b],
    [1 - a, b],
    [1 - a, 1 - b],
    [a, 1 - b],
  ] as const;
  mesh.face(
    inner.map(([s, t]) => at(s, t, -wall.deep)),
    surface.roof,
  );
  for (let i = 0; i < 4; i++) {
    const j = (i + 1) % 4;
    const [from, to, near, far] = [outer[i], outer[j], inner[i], inner[j]] as Share[];
    if (!from || !to || !near || !far) continue;
    mesh.face([at(...from, 0), at(...to, 0), at(...far, 0), at(...near, 0)], surface.roof);
    mesh.face(
      [at(...far, -wall.deep), at(...near, -wall.deep), at(...near, 0), at(...far, 0)],
      surface.wallTop,
    );
  }
}

function skylights(mesh: MeshBuffer, { at, length, span }: Hall): void {
  const strips = Math.min(8, Math.floor(length / 13));
  const [half, lift] = [0.6 / length, 0.25 - wall.deep];
  const [t0, t1] = [3 / span, 1 - 3 / span];
  for (let k = 0; k < strips; k++) {
    const [s0, s1] = [(k + 0.5) / strips - half, (k + 0.5) / strips + half];
    mesh.face(
      [at(s0, t0, lift), at(s1, t0, lift), at(s1, t1, lift), at(s0, t1, lift)],
      surface.skylight,
    );
  }
}

/** A box on the deck, metres long, wide and high above the parapet's foot, kept within the parapet. */
function stand(
  mesh: MeshBuffer,
  hall: Hall,
  [s, t]: readonly [number, number],
  [long, wide, high]: readonly [number, number, number],
  code: number,
): void {
  const [ds, dt] = [long / hall.length, wide / hall.span];
  const [s0, t0] = [Math.min(s, 0.95 - ds), Math.min(t, 0.93 - dt)];
  if (s0 < 0.03 || t0 < 0.05) return;
  const box: Box = {
    s0,
    s1: s0 + ds,
    t0,
    t1: t0 + dt,
    low: -wall.deep,
    high: high - wall.deep + 0.4,
  };
  meshBox(mesh, hall, box, surface.wallTop, code);
}
