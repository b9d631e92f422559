import type { Building } from '#capabilities/buildings/building.ts';
import type { CompanySummary } from '#capabilities/companies/company.ts';
import { readApi } from './readApi.ts';

export interface KnownBuilding {
  readonly building: Building;
  readonly company: CompanySummary;
  /** Page that looks steeply down on it, so that it lies in the middle of the picture. */
  readonly path: string;
}

/** A building of a company that has products, the largest of that company. */
export async function aBuilding(): Promise<KnownBuilding> {
  const { items } = await readApi<{ items: CompanySummary[] }>('/api/companies?limit=500');
  const company = items.find(
    ({ buildings, products }) => buildings.length > 2 && products.length > 0,
  );
  if (company === undefined) throw new Error('no company has buildings and products');
  const buildings = await Promise.all(
    company.buildings.slice(0, 12).map((gid) => readApi<Building>(`/api/buildings/${gid}`)),
  );
  const [building] = buildings
    .filter(({ companies }) => companies.some(({ id }) => id === company.id))
    .sort((a, b) => b.footprintM2 - a.footprintM2);
  if (building === undefined) throw new Error(`${company.id} is named by none of its buildings`);
  const { x, z } = building.position;
  return {
    building,
    company,
    path: `/ko?quality=low&at=${Math.round(x)},${Math.round(z)},420,97,80`,
  };
}
