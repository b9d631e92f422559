import type { Roof } from '#capabilities/buildings/roof.ts';
import type { Setting } from '#capabilities/buildings/setting.ts';
import type { SectorId } from '#capabilities/companies/sector.ts';

type HallRoof = 'sawtooth' | 'gable' | 'plant' | 'barrel';
const order: readonly HallRoof[] = ['sawtooth', 'gable', 'plant', 'barrel'];

/** Shares of sawtooth, gable, plant and barrel roofs in percent, shifted by sector around 30/34/20/16. */
const shares: Record<SectorId, readonly [number, number, number, number]> = {
  machinery: [36, 31, 19, 14],
  metalwork: [30, 40, 14, 16],
  transport: [32, 29, 22, 17],
  electronics: [25, 21, 42, 12],
  steel: [16, 44, 14, 26],
  other: [28, 34, 20, 18],
};

const eaves: Record<SectorId, readonly [number, number]> = {
  machinery: [9.5, 13],
  metalwork: [9, 11.5],
  transport: [10.5, 15],
  electronics: [10, 14.5],
  steel: [12, 18],
  other: [9, 12],
};

/** How much taller halls on the water are: hulls, boilers and turbines are lifted in them. */
const waterside = 1.55;

/** A hall's roof by its sector; the roof of the hall beside it is avoided two times of three. */
export function pickRoof(
  sector: SectorId,
  setting: Setting,
  draw: number,
  beside: Roof | null,
): HallRoof {
  const weights = order.map((roof, i) => {
    const usual = shares[sector][i] as number;
    const big = setting === 'waterside' && (roof === 'gable' || roof === 'barrel') ? 1.6 : 1;
    return usual * big * (roof === beside ? 0.33 : 1);
  });
  let at = draw * weights.reduce((sum, w) => sum + w, 0);
  for (const [i, weight] of weights.entries()) {
    at -= weight;
    if (at < 0) return order[i] as HallRoof;
  }
  return 'barrel';
}

/** Height of a hall's eaves, metres: by sector, more over wide ground, most on the water. */
export function eavesFor(sector: SectorId, setting: Setting, area: number, draw: number): number {
  const [low, high] = eaves[sector];
  const grand = Math.min(1.35, 1 + Math.max(0, area - 4000) / 14000);
  const site = setting === 'waterside' && area > 1500 ? waterside : 1;
  return (
    Math.round(Math.min(site > 1 ? 30 : 24, (low + draw * (high - low)) * grand * site) * 10) / 10
  );
}
