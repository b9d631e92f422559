import type { AskedLine, ComparedSupplier } from '#capabilities/rfq/compareQuotes.ts';
import type { Currency } from '#shared/currency.ts';
import type { UnitId } from '#shared/unit.ts';

/** A line that was asked for, as it is called. */
export interface NamedLine extends AskedLine {
  readonly item: string;
  readonly specification: string | null;
  readonly unit: UnitId;
}

/** What of a supplier does not follow from its quote. */
export interface NamedSupplier {
  readonly supplier: string;
  readonly name: string;
  /** Carriage and other costs of the whole, in minor units. */
  readonly freight: number;
  /** Wanted certificates that it holds, and how many are wanted. */
  readonly certificates: { readonly held: number; readonly wanted: number };
  /** Metres between both works; null where one lies outside. */
  readonly metres: number | null;
  /** Points of scoreSuppliers.ts; null where it is not ranked. */
  readonly points: number | null;
}

/** The comparison sheet of a request for quotation (견적 비교표) as plain data. */
export interface Comparison {
  /** Number or subject of the request. */
  readonly request: string;
  readonly buyer: string;
  /** Day that it is of. */
  readonly date: string;
  readonly currency: Currency;
  readonly lines: readonly NamedLine[];
  /** In the order of `compared`. */
  readonly suppliers: readonly NamedSupplier[];
  /** Of compareQuotes.ts. */
  readonly compared: readonly ComparedSupplier[];
}
