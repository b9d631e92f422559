import type { FootprintColumns } from '#capabilities/buildings/footprintTile.ts';
import { partHeight } from '#capabilities/buildings/pickFootprints.ts';
import { roofs } from '#capabilities/buildings/roof.ts';

/** A prism to draw a rim around: outline in scene metres, foot and top in metres above sea level. */
export interface Prism {
  readonly ring: readonly (readonly [x: number, z: number])[];
  readonly foot: number;
  readonly top: number;
}

/** Prisms of some buildings of a tile whose numbers count from `base`; cranes have none. */
export function prismsOf(
  columns: FootprintColumns,
  base: number,
  features: ReadonlySet<number>,
): Prism[] {
  const prisms: Prism[] = [];
  for (let part = 0; part < columns.parts; part++) {
    if (!features.has(base + (columns.feature[part] as number))) continue;
    if (roofs[columns.roof[part] as number] === 'gantry') continue;
    const ring: [number, number][] = [];
    for (let k = columns.starts[part] as number; k < (columns.starts[part + 1] as number); k++) {
      ring.push([
        columns.originX + (columns.corners[k * 2] as number),
        columns.originZ + (columns.corners[k * 2 + 1] as number),
      ]);
    }
    const foot = columns.base[part] as number;
    prisms.push({ ring, foot, top: foot + partHeight(columns, part) });
  }
  return prisms;
}

/** Middle and foot of the first volume of each building of a tile. */
export function* middlesOf(
  columns: FootprintColumns,
  base: number,
): Generator<{ feature: number; x: number; z: number; foot: number }> {
  let last = -1;
  for (let part = 0; part < columns.parts; part++) {
    const feature = columns.feature[part] as number;
    if (feature === last) continue;
    last = feature;
    const k = (columns.starts[part] as number) * 2;
    const [x, z] = [columns.corners[k] as number, columns.corners[k + 1] as number];
    const [ox, oz] = [columns.corners[k + 4] as number, columns.corners[k + 5] as number];
    yield {
      feature: base + feature,
      x: columns.originX + (x + ox) / 2,
      z: columns.originZ + (z + oz) / 2,
      foot: columns.base[part] as number,
    };
  }
}
