import type { ComparedSupplier } from '#capabilities/rfq/compareQuotes.ts';
import type { Comparison, NamedSupplier } from '#capabilities/trade-papers/comparison.ts';
import { comparisonWords } from '#capabilities/trade-papers/comparisonWords.ts';
import { numberCell } from '#capabilities/trade-papers/numberCell.api.ts';
import { writtenAmount, writtenNumber } from '#capabilities/trade-papers/paperMoney.ts';
import type { FormCell, FormRow } from '#server/form.ts';
import type { Language } from '#shared/language.ts';

interface OfSupplier {
  readonly named: NamedSupplier;
  readonly supplier: ComparedSupplier;
}

/** What stands under each supplier: sums, landed cost, lead time, and what else is weighed. */
export function comparisonSums(
  { currency, lines, compared }: Comparison,
  suppliers: readonly OfSupplier[],
  pad: readonly FormCell[],
  language: Language,
): FormRow[] {
  const words = comparisonWords(language);
  const whole = compared.filter(({ isWhole }) => isWhole).map(({ landed }) => landed);
  const least = whole.reduce((min, one) => (one < min ? one : min), whole[0] ?? 0n);
  const said = (text: string): FormCell => ({ text, align: 'right', oneLine: true });
  const money = (amount: bigint): FormCell => numberCell(writtenAmount(amount, currency));
  const toolingOf = ({ cells }: ComparedSupplier): bigint =>
    cells.reduce((sum, { amounts, tooling }) => (amounts ? sum + tooling : sum), 0n);
  const rows: [string, (of: OfSupplier) => FormCell][] = [
    [words.net, ({ supplier }) => money(supplier.amounts.net)],
    [words.vat, ({ supplier }) => money(supplier.amounts.vat)],
    [words.total, ({ supplier }) => ({ ...money(supplier.amounts.total), look: 'strong' })],
    [words.tooling, ({ supplier }) => money(toolingOf(supplier))],
    [words.freight, ({ named }) => money(BigInt(named.freight))],
    [
      words.landed,
      ({ supplier }) => ({
        ...money(supplier.landed),
        look: supplier.isWhole && supplier.landed === least ? 'best' : 'strong',
      }),
    ],
    [
      words.leadTime,
      ({ supplier: { leadDays } }) =>
        said(leadDays === null ? words.unknown : words.dayCount.replace('{{days}}', `${leadDays}`)),
    ],
    [
      words.answered,
      ({ supplier }) => {
        const answered = supplier.cells.filter(({ amounts }) => amounts !== null).length;
        const text = `${answered} / ${lines.length}`;
        return { ...said(text), look: supplier.isWhole ? 'plain' : 'marked' };
      },
    ],
    [
      words.certificates,
      ({ named: { certificates } }) =>
        said(
          certificates.wanted === 0
            ? words.unknown
            : `${certificates.held} / ${certificates.wanted}`,
        ),
    ],
    [
      words.distance,
      ({ named: { metres } }) =>
        metres === null
          ? said(words.outside)
          : said(`${writtenNumber(BigInt(Math.round(metres / 100)), 1, 1).text} km`),
    ],
    [
      words.points,
      ({ named: { points } }) => said(points === null ? words.unranked : points.toFixed(1)),
    ],
  ];
  return rows.map(([name, cellOf], at) => ({
    joined: at > 0,
    cells: [
      { text: name, look: 'label', span: 3 },
      ...suppliers.map((of) => ({ ...cellOf(of), span: 2 })),
      ...pad,
    ],
  }));
}
