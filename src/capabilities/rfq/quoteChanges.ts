import type { Quote } from '#capabilities/rfq/quote.ts';

/** Parts of a quote that a new version may say otherwise. */
export type ChangedPart =
  | 'kind'
  | 'paper'
  | 'price'
  | 'offered'
  | 'tooling'
  | 'leadDays'
  | 'alternative'
  | 'freight'
  | 'totals'
  | 'note'
  | 'validUntil'
  | 'files';

/** What one version says other than the one before; `line` from 1, null for the whole. */
export interface QuoteChange {
  readonly part: ChangedPart;
  readonly line: number | null;
}

/** Where two versions of a quote differ, line by line, then the whole. */
export function quoteChanges(before: Quote, after: Quote): QuoteChange[] {
  const changes: QuoteChange[] = [];
  const compare = (part: ChangedPart, a: unknown, b: unknown, line: number | null = null) => {
    if (JSON.stringify(a) !== JSON.stringify(b)) changes.push({ part, line });
  };
  if (before.kind !== after.kind) return [{ part: 'kind', line: null }];
  if (before.kind === 'stated' && after.kind === 'stated') {
    for (const number of linesOf(before, after)) {
      const [a, b] = [lineOf(before, number), lineOf(after, number)];
      if (a.offered !== b.offered) {
        changes.push({ part: 'offered', line: number });
        continue;
      }
      compare('price', a.bands, b.bands, number);
      compare('tooling', a.tooling, b.tooling, number);
      compare('leadDays', a.leadDays, b.leadDays, number);
      compare('alternative', a.alternative, b.alternative, number);
    }
    compare('freight', before.freight, after.freight);
  }
  if (before.kind === 'paper' && after.kind === 'paper') {
    compare('paper', before.paper, after.paper);
    compare('totals', [before.net, before.vat], [after.net, after.vat]);
    compare('leadDays', before.leadDays, after.leadDays);
  }
  compare('validUntil', before.validUntil, after.validUntil);
  compare('note', before.note, after.note);
  compare('files', before.files, after.files);
  return changes;
}

type Stated = Extract<Quote, { kind: 'stated' }>;

const linesOf = (...quotes: readonly Stated[]): number[] =>
  [...new Set(quotes.flatMap(({ lines }) => lines.map(({ line }) => line)))].toSorted(
    (a, b) => a - b,
  );

function lineOf({ lines }: Stated, number: number) {
  const found = lines.find(({ line }) => line === number);
  const offered = found !== undefined && found.bands.length > 0;
  return {
    offered,
    bands: found?.bands,
    tooling: found?.tooling ?? 0,
    leadDays: found?.leadDays ?? null,
    alternative: found?.alternative ?? null,
  };
}
