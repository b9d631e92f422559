import type { Ring, ScenePoint } from '#shared/geo.ts';

/** A building that stands now. */
export interface StandingBuilding {
  readonly gid: string;
  readonly parcel: string | null;
  readonly site: string | null;
  readonly imported: boolean;
  readonly rings: readonly Ring[];
}

export interface StandingParcel {
  readonly id: string;
  readonly block: string | null;
  readonly site: string | null;
  readonly rings: readonly Ring[];
}

export interface StandingSite {
  readonly id: string;
  readonly at: ScenePoint;
  /** False where only its block is known: it owns no buildings. */
  readonly exact: boolean;
  /** True where it is not published in full: then whatever touches its plot is taken for its own. */
  readonly withheld: boolean;
}

export interface StandingBlock {
  readonly id: string;
  readonly rings: readonly Ring[];
}

/** The place as far as an import touches it. */
export interface StandingPlace {
  readonly buildings: readonly StandingBuilding[];
  readonly parcels: readonly StandingParcel[];
  readonly sites: readonly StandingSite[];
  readonly blocks: readonly StandingBlock[];
  /** Outlines of the pale volumes of the city, in their order. */
  readonly massing: readonly Ring[];
}

/** A building that comes. */
export interface Incoming {
  readonly gid: string;
  readonly rings: readonly Ring[];
}

/** A standing building that gives way. */
export interface Replacement {
  readonly gid: string;
  readonly site: string | null;
  readonly imported: boolean;
  /** The coming building that stands there now. */
  readonly by: string;
}
