import type { FeatureTable } from '#capabilities/buildings/manifest.ts';
import { type SectorId, sectorByte } from '#capabilities/companies/sector.ts';

/** A building or a parcel that stands on a site, by its feature number. */
export interface SiteFeature {
  readonly fid: number;
  readonly site: string;
  readonly sector: SectorId | null;
}

/** What stands on each site; grows with the sites and not with the place. */
export function buildFeatureTable(
  buildings: readonly (SiteFeature & { readonly gid: string })[],
  parcels: readonly SiteFeature[],
): FeatureTable {
  const bySite = new Map<string, FeatureTable['sites'][number]>();
  const siteOf = ({ site, sector }: SiteFeature): FeatureTable['sites'][number] => {
    const known = bySite.get(site);
    if (known) return known;
    const made = { id: site, sector: sectorByte(sector), fids: [], gids: [], parcels: [] };
    bySite.set(site, made);
    return made;
  };
  const ordered = [...buildings].sort((a, b) => (a.gid < b.gid ? -1 : 1));
  for (const building of ordered) {
    const site = siteOf(building);
    site.fids.push(building.fid);
    site.gids.push(building.gid);
  }
  for (const parcel of parcels) siteOf(parcel).parcels.push(parcel.fid);
  return { sites: [...bySite.values()].sort((a, b) => (a.id < b.id ? -1 : 1)) };
}
