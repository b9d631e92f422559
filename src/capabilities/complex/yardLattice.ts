import { yardLook, yardTurns, yardWithin } from '#capabilities/complex/yardLook.ts';
import { cellChance } from '#shared/cellChance.ts';
import type { ScenePoint } from '#shared/geo.ts';

/** Metres of a bay along and across a yard's long side, and where in it things begin. */
export const bay = { size: [37, 24], from: [2, 2.5] } as const;

/**
 * What stands in bays, by a draw: cars or goods of one kind, in cells of so many metres of which so many hold a thing of
 * so many metres; `deep` is how far across the bay they reach.
 */
export const lots = {
  cars: { below: 0.52, deep: 13, cell: [2.5, 5.2], size: [1.84, 4.4], full: 0.82 },
  goods: { below: 0.78, deep: 21, full: 0.6, salt: 11 },
} as const;
export const goodsKinds = {
  container: { below: 0.4, cell: [7.4, 3.1], size: [6.1, 2.4] },
  steel: { below: 0.7, cell: [10.5, 3.4], size: [8.6, 1.6] },
  crates: { below: 1, cell: [3.1, 3.1], size: [2, 1.8] },
} as const;
export type GoodsKind = keyof typeof goodsKinds;

/** A place in the lattice where the ground's program paints a thing too: middle, unit vector along the yard, its draws. */
export interface Stand {
  readonly kind: 'car' | GoodsKind;
  readonly at: ScenePoint;
  readonly along: readonly [x: number, z: number];
  /** 0 … 1, for its look. */
  readonly chance: number;
}

/** Everything that the lattice of a plot's yard would hold, whether or not there is room for it. */
export function yardStands(plot: readonly ScenePoint[]): Stand[] {
  const yard = yardWithin(plot);
  if (!yard) return [];
  const [turn, salt] = yardLook(yard);
  const angle = ((turn + 0.5) / yardTurns) * Math.PI;
  const along = [Math.cos(angle), Math.sin(angle)] as const;
  const spans = [0, 1].map((axis) => {
    const values = yard.map(([x, z]) =>
      axis === 0 ? x * along[0] + z * along[1] : z * along[0] - x * along[1],
    );
    const size = bay.size[axis] as number;
    return [
      Math.floor(Math.min(...values) / size),
      Math.floor(Math.max(...values) / size),
    ] as const;
  }) as [readonly [number, number], readonly [number, number]];
  const stands: Stand[] = [];
  for (let j = spans[1][0]; j <= spans[1][1]; j++) {
    for (let i = spans[0][0]; i <= spans[0][1]; i++) {
      for (const { p, ...stand } of standsOf(i, j, salt)) {
        const at = [p[0] * along[0] - p[1] * along[1], p[0] * along[1] + p[1] * along[0]] as const;
        stands.push({ ...stand, at, along });
      }
    }
  }
  return stands;
}

function* standsOf(
  i: number,
  j: number,
  salt: number,
): Generator<Pick<Stand, 'kind' | 'chance'> & { p: readonly [number, number] }> {
  const use = cellChance(i, j, salt);
  if (use > lots.goods.below) return;
  const isPark = use < lots.cars.below;
  const draw = cellChance(i, j, salt + lots.goods.salt);
  const goods = (Object.keys(goodsKinds) as GoodsKind[]).find((k) => draw < goodsKinds[k].below);
  const kind = isPark ? 'car' : (goods ?? 'crates');
  const { cell, size } = kind === 'car' ? lots.cars : goodsKinds[kind];
  const { deep, full } = isPark ? lots.cars : lots.goods;
  const own = salt + ((((i * 7 + j) % 61) + 61) % 61);
  const [x0, y0] = bay.from;
  for (let row = 0; y0 + row * cell[1] + (cell[1] + size[1]) / 2 <= deep; row++) {
    for (let column = 0; x0 + column * cell[0] + (cell[0] + size[0]) / 2 <= bay.size[0]; column++) {
      const chance = cellChance(column, row, own);
      if (chance > full) continue;
      const p = [
        i * bay.size[0] + x0 + (column + 0.5) * cell[0],
        j * bay.size[1] + y0 + (row + 0.5) * cell[1],
      ] as const;
      yield { kind, p, chance: chance / full };
    }
  }
}
