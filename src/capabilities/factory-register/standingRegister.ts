import type { EnglishNames } from '#capabilities/factory-register/localAddress.ts';
import type { AddressPoint, NamedLine } from '#capabilities/factory-register/placeAddress.ts';
import type { Bounds, Ring } from '#shared/geo.ts';

/** A company as an import meets it, whatever of it may be shown. */
export interface StandingCompany {
  readonly id: string;
  /** Its name and every other name it is known by. */
  readonly names: readonly string[];
  /** Its owner runs the page: nothing that the register says is put over it. */
  readonly claimed: boolean;
  /** Its page is hidden, or withdrawn at its wish. */
  readonly hidden: boolean;
  /** Only the register knows it. */
  readonly ours: boolean;
  readonly employees: number | null;
  readonly asOf: string;
  readonly sites: readonly StandingSite[];
}

/** A site of a company. */
export interface StandingSite {
  readonly id: string;
  /** What places are told apart by; null where its address cannot be read. */
  readonly place: string | null;
  readonly address: string;
  /** Its place is not known: a pin that stands for the block. */
  readonly pin: boolean;
  /** An import put the company there. */
  readonly byRegister: boolean;
}

/** A factory that an earlier import brought. */
export interface StandingEntry {
  readonly key: string;
  readonly company: string;
  readonly site: string;
  readonly name: string;
  readonly complex: string | null;
  readonly address: string;
  readonly people: number | null;
  readonly gone: boolean;
}

/** What a register is compared with. */
export interface StandingRegister {
  readonly companies: readonly StandingCompany[];
  readonly entries: readonly StandingEntry[];
  /** Every site there is. */
  readonly sites: ReadonlySet<string>;
  /** Sites that are known exactly, and the lines of named roads. */
  readonly points: readonly AddressPoint[];
  readonly lines: readonly NamedLine[];
  readonly english: EnglishNames;
  readonly blocks: readonly { readonly id: string; readonly ring: Ring }[];
  readonly bounds: Bounds;
}
