import type { FeatureTable } from '#capabilities/buildings/manifest.ts';
import { type SectorId, sectorByte } from '#capabilities/companies/sector.ts';

/** What the feature table needs of a building or a parcel. */
export interface Feature {
  readonly site: string | null;
  readonly sector: SectorId | null;
}

/** Names behind the numbers: buildings in the order of their fid, then parcels. */
export function buildFeatureTable(
  buildings: readonly (Feature & { readonly gid: string })[],
  parcels: readonly Feature[],
): FeatureTable {
  const features: readonly Feature[] = [...buildings, ...parcels];
  const bySite = new Map<string, number[]>();
  features.forEach(({ site }, fid) => {
    if (site === null) return;
    const fids = bySite.get(site);
    if (fids) fids.push(fid);
    else bySite.set(site, [fid]);
  });
  const siteIds = [...bySite.keys()].sort();
  return {
    gids: buildings.map(({ gid }) => gid),
    sectors: features.map(({ sector }) => sectorByte(sector)).join(''),
    siteIds,
    sites: siteIds.map((site) => bySite.get(site) as number[]),
  };
}
