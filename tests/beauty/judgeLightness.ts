import type { PNG } from 'pngjs';
import { groundHeight } from '#capabilities/complex/groundHeight.ts';
import type { Eye } from './Eye.ts';
import { along, firstBuilding, groundDistance, type KnownPlace, landUseAt } from './knownPlace.ts';
import {
  grid,
  type LineCell,
  lightnessGrid,
  lightnessOfKinds,
  lineContrast,
} from './lightnessGrid.ts';
import type { Verdict } from './verdict.ts';

const leastApart = 12;
/** Rays across a cell; a cell is of a kind where two thirds of them meet it. */
const rays = 3;
const most = (rays * rays * 2) / 3;

/** (a) At 64 × 36 in grey: sky or mountain, works and water lie apart, and the avenue can be seen. */
export function judgeLightness(picture: PNG, eye: Eye, place: KnownPlace): Verdict[] {
  const cells = lightnessGrid(picture);
  const kinds = lightnessOfKinds(cells, kindsOfCells(eye, place));
  const of = (kind: string): number => kinds.get(kind) ?? Number.NaN;
  const works = of('works');
  const water = of('water');
  const behind = ['sky', 'mountain']
    .map((kind) => ({
      kind,
      apart: Math.min(Math.abs(of(kind) - works), Math.abs(of(kind) - water)),
    }))
    .toSorted((a, b) => (b.apart || 0) - (a.apart || 0))[0] as { kind: string; apart: number };
  const least = Math.min(behind.apart, Math.abs(works - water));
  const list = [...kinds].map(([kind, value]) => `${kind} ${value.toFixed(1)}`).join(', ');
  const { difference, steady } = lineContrast(cells, avenueCells(eye, place));
  return [
    {
      test: 'a',
      what: `lightness apart of ${behind.kind}, works and water at 64 × 36`,
      figure: `ΔL* ${least.toFixed(1)} (${list})`,
      limit: `≥ ${leastApart}`,
      passed: least >= leastApart,
    },
    {
      test: 'a',
      what: 'the avenue against what lies beside it at 64 × 36',
      figure: `ΔL* ${difference.toFixed(1)}, same sign in ${(steady * 100).toFixed(0)} % of its rows`,
      limit: '≥ 2 and ≥ 75 %',
      passed: Math.abs(difference) >= 2 && steady >= 0.75,
    },
  ];
}

/** What the middle of each cell shows: sky, mountain, works, water, other; null where kinds meet. */
export function kindsOfCells(eye: Eye, place: KnownPlace): (string | null)[] {
  return Array.from({ length: grid.columns * grid.rows }, (_, cell) => {
    const counts = new Map<string, number>();
    for (let k = 0; k < rays * rays; k++) {
      const u = (cell % grid.columns) + ((k % rays) + 0.5) / rays;
      const v = Math.floor(cell / grid.columns) + (Math.floor(k / rays) + 0.5) / rays;
      const kind = kindAt(eye, place, (u / grid.columns) * eye.width, (v / grid.rows) * eye.height);
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    const [kind, count] = [...counts].toSorted((a, b) => b[1] - a[1])[0] as [string, number];
    return count >= most ? kind : null;
  });
}

/** What a pixel shows. */
export function kindAt(eye: Eye, place: KnownPlace, px: number, py: number): string {
  const ray = eye.ray(px, py);
  const distance = groundDistance(place, ray);
  if (distance === null) return 'sky';
  const [x, , z] = along(ray, distance);
  const use = landUseAt(place, x, z);
  if (use === 'sea' || use === 'water') return 'water';
  if (use === 'forest' || use === 'rock') return 'mountain';
  return use === 'works' ? 'works' : 'other';
}

/** Cells that the middle of the avenue runs through, where nothing hides it; one a row. */
function avenueCells(eye: Eye, place: KnownPlace): LineCell[] {
  const columns = new Map<number, number[]>();
  for (const { line } of place.ground.roads.filter((road) => road.class === 'avenue')) {
    for (let i = 0; i + 3 < line.length; i += 2) {
      for (let part = 0; part < 1; part += 0.02) {
        const mix = (k: number): number =>
          ((line[i + k] as number) * (1 - part) + (line[i + k + 2] as number) * part) / 10;
        const at = visiblePixel(eye, place, mix(0), mix(1));
        if (!at) continue;
        const row = Math.floor((at[1] / eye.height) * grid.rows);
        const column = Math.floor((at[0] / eye.width) * grid.columns);
        columns.set(row, [...(columns.get(row) ?? []), column]);
      }
    }
  }
  return [...columns].flatMap(([row, seen]) => {
    const sorted = seen.toSorted((a, b) => a - b);
    const spread = (sorted.at(-1) as number) - (sorted[0] as number);
    return spread > 4 ? [] : [{ row, column: sorted[Math.floor(sorted.length / 2)] as number }];
  });
}

function visiblePixel(eye: Eye, place: KnownPlace, x: number, z: number): [number, number] | null {
  const y = groundHeight(place.terrain, x, z);
  const pixel = eye.pixel(x, y, z);
  if (!pixel) return null;
  const { ray, distance } = eye.towards(x, y + 1, z);
  const ground = groundDistance(place, ray);
  if (ground !== null && ground < distance - 40) return null;
  const building = firstBuilding(place, ray);
  return building && building.distance < distance - 20 ? null : pixel;
}
