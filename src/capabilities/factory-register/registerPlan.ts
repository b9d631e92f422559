import type { SectorId } from '#capabilities/companies/sector.ts';
import type { PlacedAddress } from '#capabilities/factory-register/placeAddress.ts';
import type {
  Change,
  Question,
  RegisterOutcome,
  RegisterPreview,
} from '#capabilities/factory-register/registerOutcome.ts';
import type { RowProblem } from '#capabilities/factory-register/registerRow.ts';
import type { StandingEntry } from '#capabilities/factory-register/standingRegister.ts';
import type { ScenePoint } from '#shared/geo.ts';
import type { LocalText } from '#shared/localText.ts';

export interface ComingCompany {
  readonly id: string;
  readonly name: string;
  readonly former: readonly string[];
  readonly sector: SectorId | null;
  readonly employees: number | null;
  readonly complex: string | null;
  readonly addressText: string;
}

/** A site without a building: an address that is not known exactly. */
export interface ComingSite {
  readonly id: string;
  readonly address: LocalText;
  readonly road: string | null;
  readonly block: string | null;
  readonly areaM2: number | null;
  readonly at: ScenePoint;
  readonly how: PlacedAddress['how'];
  readonly metres: number | null;
}

export interface Tenancy {
  readonly company: string;
  readonly site: string;
}

/** What the register says of a company that stands, where it is put over what stood. */
export interface ChangedCompany {
  readonly id: string;
  readonly employees: number | null;
  /** Only of companies that the register alone knows. */
  readonly ours: Pick<ComingCompany, 'name' | 'complex' | 'addressText' | 'sector'> | null;
}

/** Everything that an import does to the rows. */
export interface RegisterPlan {
  readonly companies: readonly ComingCompany[];
  readonly sites: readonly ComingSite[];
  readonly coming: readonly Tenancy[];
  readonly leaving: readonly Tenancy[];
  readonly changed: readonly ChangedCompany[];
  /** Entries as they stand afterwards, those that go among them. */
  readonly entries: readonly StandingEntry[];
  readonly outcome: RegisterOutcome;
  readonly questions: readonly Question[];
  readonly changes: readonly Change[];
  readonly gone: RegisterPreview['gone'];
  readonly unplaced: RegisterPreview['unplaced'];
  readonly doubled: readonly RowProblem[];
}
