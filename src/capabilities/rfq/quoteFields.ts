import type { AskedRfq } from '#capabilities/rfq/rfq.ts';
import type { TypedQuote } from '#capabilities/rfq/typedQuote.ts';

/** What a group of fields of a quote gets. */
export interface QuoteFields {
  readonly organisation: string;
  readonly asked: AskedRfq;
  readonly typed: TypedQuote;
  readonly onChange: (change: Partial<TypedQuote>) => void;
  /** What is wrong with a field, in words; undefined where nothing is. */
  readonly wrong: (field: string) => string | undefined;
}
