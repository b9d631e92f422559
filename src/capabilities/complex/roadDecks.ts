import type { ProfiledRoad } from '#capabilities/complex/profiledRoads.ts';
import type { RoadPoint } from '#capabilities/complex/roadProfile.ts';

/** Stretches of main roads that lie above the ground, on bridges and banks: x, y, z of both ends and half the width, metres. */
export type RoadDecks = Float32Array<ArrayBuffer>;

const numbers = 7;

export function roadDecks(roads: readonly ProfiledRoad[]): RoadDecks {
  const decks: number[] = [];
  for (const { points, width } of roads) {
    for (let k = 0; k + 1 < points.length; k++) {
      const [p, q] = [points[k], points[k + 1]] as [RoadPoint, RoadPoint];
      if (p.deck === null || q.deck === null) continue;
      decks.push(p.at[0], p.deck, p.at[1], q.at[0], q.deck, q.at[1], width / 2);
    }
  }
  return Float32Array.from(decks);
}

/** Height of the deck at a point of a road or its kerb, metres above sea level; null where it lies on the ground. */
export function deckHeight(decks: RoadDecks, x: number, z: number): number | null {
  let [nearest, height]: [number, number | null] = [2, null];
  for (let at = 0; at < decks.length; at += numbers) {
    const [ax, ay, az, bx, by, bz, half] = decks.subarray(at, at + numbers) as unknown as [
      number,
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    const [dx, dz] = [bx - ax, bz - az];
    const t = ((x - ax) * dx + (z - az) * dz) / (dx * dx + dz * dz || 1);
    const within = Math.max(0, Math.min(1, t));
    const beyond = Math.hypot(x - ax - dx * within, z - az - dz * within) - half;
    if (beyond >= nearest) continue;
    nearest = beyond;
    height = ay + (by - ay) * within;
  }
  return height;
}
