import type { TypedRfq } from '#capabilities/rfq/typedRfq.ts';

/** What a group of fields of a request gets. */
export interface RfqFields {
  readonly organisation: string;
  readonly typed: TypedRfq;
  readonly onChange: (change: Partial<TypedRfq>) => void;
  /** What is wrong with a field, in words; undefined where nothing is. */
  readonly wrong: (field: string) => string | undefined;
}
