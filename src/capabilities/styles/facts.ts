import type { provenances as shapes, Use } from '#capabilities/buildings/building.ts';
import type { evidenceGrades } from '#capabilities/companies/company.ts';

/**
 * What is publicly known of each feature, column-wise by its number in the manifest: buildings, then parcels. 0 stands
 * for "not known" in every column, never for a value.
 */
export interface Facts {
  readonly count: number;
  readonly sector: Uint8Array;
  readonly use: Uint8Array;
  /** Decimetres from the foot to the ridge; of buildings only, and not where an import had to assume it. */
  readonly height: Uint16Array;
  /** Years since 1900: of an imported building its approval for use, else of the oldest company on the site its founding. */
  readonly year: Uint8Array;
  /** Products of the companies on the site, at most 255. */
  readonly products: Uint8Array;
  readonly provenance: Uint8Array;
}

export const firstYear = 1900;

/** Byte of each use; the order never changes, new ones are added at the end. */
export const useBytes: Record<Use, number> = {
  factory: 1,
  office: 2,
  warehouse: 3,
  plant: 4,
  'standard-factory': 5,
};

/** How it is known what stands here: by a source of the tenant, by imported survey data, or only by the model. */
export type Provenance = (typeof evidenceGrades)[number] | (typeof shapes)[number];

/** Byte of each provenance; the order never changes, new ones are added at the end. */
export const provenanceBytes: Record<Provenance, number> = {
  register: 1,
  address: 2,
  press: 3,
  modelled: 4,
  imported: 5,
  claimed: 6,
};

export function emptyFacts(count: number): Facts {
  return {
    count,
    sector: new Uint8Array(count),
    use: new Uint8Array(count),
    height: new Uint16Array(count),
    year: new Uint8Array(count),
    products: new Uint8Array(count),
    provenance: new Uint8Array(count),
  };
}
