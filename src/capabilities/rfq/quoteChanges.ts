import type { Quote } from '#capabilities/rfq/quote.ts';

/** What a later version of a quote states otherwise: of the whole, or of one line. */
export interface QuoteChange {
  /** Null for what is of the whole. */
  readonly line: number | null;
  /** Name of the field; `line` where all of it came or went. */
  readonly field: string;
}

/** Where two versions of a quote differ, the whole first, then line by line. */
export function quoteChanges(before: Quote, after: Quote): QuoteChange[] {
  const whole = differing(withoutLines(before), withoutLines(after));
  const [old, now] = [linesOf(before), linesOf(after)];
  const lines = [...new Set([...old.keys(), ...now.keys()])].toSorted((a, b) => a - b);
  return [
    ...whole.map((field) => ({ line: null, field })),
    ...lines.flatMap((line) => {
      const [was, is] = [old.get(line), now.get(line)];
      if (!was || !is) return [{ line, field: 'line' }];
      return differing(was, is).map((field) => ({ line, field }));
    }),
  ];
}

const linesOf = (quote: Quote) =>
  new Map(quote.kind === 'stated' ? quote.lines.map((line) => [line.line, line]) : []);

function withoutLines(quote: Quote): object {
  const { lines: _lines, ...rest } = { lines: null, ...quote };
  return rest;
}

function differing(before: object, after: object): string[] {
  const [old, now] = [before, after] as Record<string, unknown>[];
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...fields].filter(
    (field) => JSON.stringify(old?.[field]) !== JSON.stringify(now?.[field]),
  );
}
