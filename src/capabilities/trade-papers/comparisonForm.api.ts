import type { ComparedCell, ComparedSupplier } from '#capabilities/rfq/compareQuotes.ts';
import type {
  Comparison,
  NamedLine,
  NamedSupplier,
} from '#capabilities/trade-papers/comparison.ts';
import { comparisonSums } from '#capabilities/trade-papers/comparisonSums.api.ts';
import {
  type ComparisonWords,
  comparisonWords,
} from '#capabilities/trade-papers/comparisonWords.ts';
import { numberCell } from '#capabilities/trade-papers/numberCell.api.ts';
import { paperDayText } from '#capabilities/trade-papers/paperDayText.ts';
import {
  writtenAmount,
  writtenPrice,
  writtenQuantity,
} from '#capabilities/trade-papers/paperMoney.ts';
import type { Form, FormCell, FormGrid, FormRow } from '#server/form.ts';
import type { Currency } from '#shared/currency.ts';
import type { Language } from '#shared/language.ts';
import { textIn } from '#shared/localText.ts';
import { units } from '#shared/unit.ts';

/** Suppliers beside each other on one page. */
const together = 5;
/** Of number, item, quantity; and most of a supplier. */
const [numberWidth, itemWidth, quantityWidth, widest] = [26, 130, 54, 176];
const pageWidth = 770;

/** Lines against suppliers on A4 lying; more than five suppliers go on to further pages. */
export function comparisonForm(comparison: Comparison, language: Language): Form {
  const words = comparisonWords(language);
  const { compared, request, buyer, date, currency } = comparison;
  const day = paperDayText(date, language);
  const about = `${words.request}: ${request}    ${words.buyer}: ${buyer}    ${words.date}: ${day}`;
  const note = `${words.currency.replace('{{currency}}', currency)} · ${words.legend}`;
  const first: FormGrid = {
    widths: [1],
    rows: [{ cells: [{ text: about, look: 'open' }] }, { cells: [{ text: note, look: 'note' }] }],
  };
  const groups = Math.max(1, Math.ceil(compared.length / together));
  return {
    heading: language === 'ko' ? [...words.title].join('  ') : words.title.toUpperCase(),
    title: words.title,
    language,
    madeAt: `${date}T00:00:00Z`,
    footer: `${words.title} · ${request} · ${buyer}`,
    landscape: true,
    grids: [
      first,
      ...Array.from({ length: groups }, (_, at) => groupGrid(comparison, at, language)),
    ],
  };
}

/** All lines with so many suppliers, and their sums. */
function groupGrid(comparison: Comparison, group: number, language: Language): FormGrid {
  const words = comparisonWords(language);
  const { lines, suppliers, compared } = comparison;
  const own = suppliers
    .map((named, at) => ({ named, supplier: compared[at] as ComparedSupplier }))
    .slice(group * together, (group + 1) * together);
  const columns = Math.max(1, Math.min(together, suppliers.length));
  const rest = pageWidth - numberWidth - itemWidth - quantityWidth;
  const each = Math.min(widest, rest / columns) / 2;
  const filler = columns - own.length;
  const pad: FormCell[] = filler > 0 ? [{ text: '', look: 'open', span: 2 * filler }] : [];
  return {
    widths: [
      numberWidth,
      itemWidth + rest - 2 * each * columns,
      quantityWidth,
      ...new Array<number>(2 * columns).fill(each),
    ],
    head: 2,
    tight: group === 0,
    newPage: group > 0,
    rows: [
      ...headRows(
        own.map(({ named }) => named),
        pad,
        words,
      ),
      ...lines.flatMap((line, at) => {
        const cells = own.map(({ supplier }) => supplier.cells[at] as ComparedCell);
        return lineRows(line, at + 1, cells, pad, comparison.currency, language);
      }),
      ...comparisonSums(comparison, own, pad, language),
    ],
  };
}

function headRows(
  suppliers: readonly NamedSupplier[],
  pad: readonly FormCell[],
  words: ComparisonWords,
): FormRow[] {
  const head = (text: string, over: Partial<FormCell> = {}): FormCell => ({
    ...{ text, look: 'head' },
    ...over,
  });
  return [
    {
      cells: [
        ...[words.number, words.item, words.quantity].map((text) => head(text, { down: 2 })),
        ...suppliers.map(({ name }) => head(name, { span: 2 })),
        ...pad,
      ],
    },
    {
      joined: true,
      cells: [...suppliers.flatMap(() => [head(words.unitPrice), head(words.net)]), ...pad],
    },
  ];
}

/** Two rows of a line: prices, and what there is to say of each answer. */
function lineRows(
  { item, specification, milli, unit }: NamedLine,
  number: number,
  cells: readonly ComparedCell[],
  pad: readonly FormCell[],
  currency: Currency,
  language: Language,
): FormRow[] {
  const words = comparisonWords(language);
  const quantity = writtenQuantity(milli);
  const inUnit = `${quantity.text} ${textIn(units[unit].short, language)}`;
  return [
    {
      cells: [
        { text: `${number}`, align: 'center', oneLine: true, down: 2 },
        { text: [item, specification].filter(Boolean).join('\n'), down: 2 },
        { text: inUnit, align: 'right', oneLine: true, down: 2 },
        ...cells.flatMap(({ unitPrice, amounts, isCheapest }): FormCell[] => {
          if (unitPrice === null || !amounts) {
            return [{ text: words.noPrice, look: 'marked', align: 'center', span: 2 }];
          }
          const look = isCheapest ? 'best' : 'plain';
          return [
            numberCell(writtenPrice(unitPrice, currency), look),
            numberCell(writtenAmount(amounts.net, currency), look),
          ];
        }),
        ...pad,
      ],
    },
    {
      joined: true,
      cells: [
        ...cells.map((cell): FormCell => {
          const text = saidOf(cell, currency, words);
          return { text, span: 2, look: cell.deviations.length > 0 ? 'marked' : 'plain' };
        }),
        ...pad,
      ],
    },
  ];
}

/** Lead time, tooling and how an answer deviates, in words. */
function saidOf(
  { isCheapest, leadDays, tooling, deviations }: ComparedCell,
  currency: Currency,
  words: ComparisonWords,
): string {
  return [
    isCheapest ? words.cheapest : null,
    leadDays === null ? null : words.days.replace('{{days}}', `${leadDays}`),
    tooling > 0n ? `${words.tooling} ${writtenAmount(tooling, currency).text}` : null,
    ...deviations.map((deviation) => words.deviations[deviation]),
  ]
    .filter((text) => text !== null)
    .join(' · ');
}
