import type { Ground } from '#capabilities/buildings/manifest.ts';

/** Street lights, four numbers each: x, y (foot), z in scene metres, strength 0 … 1. */
export type Lamps = Float32Array;

/** Metres between lights and their strength by class of road: the avenue must stay one line of light. */
const rows = {
  avenue: { every: 34, strength: 1, kerbs: [-0.46, 0.46] },
  main: { every: 38, strength: 0.17, kerbs: [-0.5, 0.5] },
  street: { every: 46, strength: 0.08, kerbs: [0.5] },
} as const;

/** True of the weakest, which line streets. */
export const isStreetLamp = (strength: number): boolean => strength < 0.1;

/** Stands lights along the kerbs of all roads; `heightAt` is what they stand on in metres by scene x, z, on main roads with their bridges. */
export function placeLamps(
  roads: Ground['roads'],
  heightAt: (x: number, z: number, main: boolean) => number,
): Lamps {
  const lamps: number[] = [];
  for (const { class: kind, width, line } of roads) {
    const { every, strength, kerbs } = rows[kind];
    let left = every / 2;
    for (let i = 0; i + 3 < line.length; i += 2) {
      const [ax, az, bx, bz] = [0, 1, 2, 3].map((k) => (line[i + k] as number) / 10) as [
        number,
        number,
        number,
        number,
      ];
      const length = Math.hypot(bx - ax, bz - az);
      for (; left < length; left += every) {
        const t = left / length;
        for (const kerb of kerbs) {
          const off = (kerb * width) / length;
          const x = ax + (bx - ax) * t - (bz - az) * off;
          const z = az + (bz - az) * t + (bx - ax) * off;
          lamps.push(x, heightAt(x, z, kind !== 'street'), z, strength);
        }
      }
      left -= length;
    }
  }
  return Float32Array.from(lamps);
}
