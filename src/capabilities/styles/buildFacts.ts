import type { Use } from '#capabilities/buildings/building.ts';
import type { ImportedFacts } from '#capabilities/buildings/importedFacts.ts';
import { type SectorId, sectorByte } from '#capabilities/companies/sector.ts';
import {
  emptyFacts,
  type Facts,
  firstYear,
  type Provenance,
  provenanceBytes,
  useBytes,
} from '#capabilities/styles/facts.ts';

/** A building or a parcel as far as it may be shown; a parcel has neither use nor height nor shape. */
export interface FactFeature {
  readonly site: string | null;
  readonly sector: SectorId | null;
  readonly use?: Use | null;
  readonly heightM?: number;
  readonly provenance?: 'modelled' | 'imported';
  /** What the file of an imported building says of it. */
  readonly imported?: Pick<ImportedFacts, 'basis' | 'approved'> | null;
  readonly outlineOnly?: boolean;
}

/** What is known of a site that may be shown in full. */
export interface SiteFacts {
  /** How its first tenant is known; null where nobody is. */
  readonly grade: 'register' | 'press' | 'address' | null;
  /** Source of the site itself. */
  readonly source: string;
  /** Year in which the oldest of its tenants was founded. */
  readonly founded: number | null;
  readonly products: number;
}

/** Facts of all features in the order of their numbers. Of an outline only that it is modelled or imported is told. */
export function buildFacts(
  features: readonly FactFeature[],
  sites: ReadonlyMap<string, SiteFacts>,
): Facts {
  const facts = emptyFacts(features.length);
  features.forEach((feature, fid) => {
    const { outlineOnly, use, heightM, imported, provenance: shape } = feature;
    const site = feature.site === null || outlineOnly ? undefined : sites.get(feature.site);
    const provenance = provenanceOf(shape, site);
    if (provenance) facts.provenance[fid] = provenanceBytes[provenance];
    if (outlineOnly) return;
    facts.sector[fid] = sectorByte(feature.sector);
    if (use) facts.use[fid] = useBytes[use];
    if (heightM && imported?.basis !== 'assumed')
      facts.height[fid] = Math.min(65_535, Math.max(1, Math.round(heightM * 10)));
    const year = (imported ? imported.approved : site?.founded) ?? 0;
    if (year > firstYear && year < firstYear + 256) facts.year[fid] = year - firstYear;
    if (site) facts.products[fid] = Math.min(255, site.products);
  });
  return facts;
}

function provenanceOf(
  shape: FactFeature['provenance'],
  site: SiteFacts | undefined,
): Provenance | null {
  if (shape === 'imported') return 'imported';
  if (!site) return shape ?? null;
  return site.grade ?? gradeOfSource(site.source);
}

/** A site without a tenant is known from the factory register, from a page of the press, or as an address point. */
function gradeOfSource(source: string): Provenance {
  if (source.includes('공장등록')) return 'register';
  return /^https?:/.test(source) ? 'press' : 'address';
}
