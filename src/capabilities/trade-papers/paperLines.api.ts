import type { Amounts } from '#capabilities/rfq/quoteAmounts.ts';
import { numberCell } from '#capabilities/trade-papers/numberCell.api.ts';
import {
  writtenAmount,
  writtenPrice,
  writtenQuantity,
} from '#capabilities/trade-papers/paperMoney.ts';
import { paperWords } from '#capabilities/trade-papers/paperWords.ts';
import {
  type PaperLine,
  paperTotal,
  type TradePaper,
} from '#capabilities/trade-papers/tradePaper.ts';
import type { FormCell, FormGrid, FormRow } from '#server/form.ts';
import type { Language } from '#shared/language.ts';
import { textIn } from '#shared/localText.ts';
import { units } from '#shared/unit.ts';

/** Number, item, specification, unit, quantity, unit price, net, VAT, note. */
export const lineWidths = [26, 140, 76, 26, 46, 52, 60, 50, 47];
/** Rows that a table has at least, so that a short paper looks like a form. */
const leastRows = 10;

/** What goes over the table: in what its amounts are, and what a statement says of it. */
export function moneyNote({ kind, currency }: TradePaper, language: Language): FormGrid {
  const words = paperWords(language);
  const text =
    currency === 'KRW' ? words.unitOfMoney : words.currency.replace('{{currency}}', currency);
  const said = kind === 'statement' ? words.statement.intro : '';
  return {
    widths: [242, 281],
    rows: [
      {
        cells: [
          { text: said, look: 'note' },
          { text, look: 'note', align: 'right' },
        ],
      },
    ],
  };
}

/** The lines of a paper, what comes once, and the sums under them. */
export function paperLines(paper: TradePaper, language: Language): FormGrid {
  const words = paperWords(language);
  const { columns } = words;
  const amounts = ({ net, vat }: Amounts, look?: FormCell['look']): FormCell[] =>
    [net, vat].map((amount) => numberCell(writtenAmount(amount, paper.currency), look));
  const once = ([name, sum]: [string, Amounts | null]): FormRow[] =>
    sum ? [{ cells: ['', name, '', '', '', ''].map(plain).concat(amounts(sum), plain('')) }] : [];
  const rows = [
    ...paper.lines.map((line, at) => lineRow(line, at + 1, paper, language)),
    ...once([words.tooling, paper.tooling]),
    ...once([words.freight, paper.freight]),
  ];
  const total = paperTotal(paper);
  const whole = numberCell(writtenAmount(total.total, paper.currency), 'strong');
  return {
    widths: lineWidths,
    head: 1,
    tight: true,
    rows: [
      { cells: Object.values(columns).map((text) => ({ text, look: 'head' as const })) },
      ...rows,
      ...emptyRows(leastRows - rows.length, words.nothingBelow),
      {
        joined: true,
        cells: [
          { text: words.sum, look: 'head', span: 6 },
          ...amounts(total, 'strong'),
          { text: '', look: 'strong' },
        ],
      },
      {
        joined: true,
        cells: [
          { text: words.grandTotal, look: 'head', span: 6 },
          { ...whole, span: 2 },
          { text: '', look: 'strong' },
        ],
      },
    ],
  };
}

const plain = (text: string): FormCell => ({ text });

function lineRow(line: PaperLine, number: number, paper: TradePaper, language: Language): FormRow {
  const { currency } = paper;
  const price = writtenPrice(line.unitPrice, currency);
  const bands = (line.bands ?? []).map(({ from, unitPrice }) =>
    paperWords(language)
      .band.replace('{{quantity}}', writtenQuantity(from).text)
      .replace('{{price}}', writtenPrice(unitPrice, currency).text),
  );
  return {
    cells: [
      {
        ...numberCell({ text: `${number}`, number: { value: number, format: '0' } }),
        align: 'center',
      },
      plain([line.item, ...bands].join('\n')),
      plain(line.specification ?? ''),
      { text: textIn(units[line.unit].short, language), align: 'center', oneLine: true },
      numberCell(writtenQuantity(line.milli)),
      numberCell(price),
      numberCell(writtenAmount(line.amounts.net, currency)),
      numberCell(writtenAmount(line.amounts.vat, currency)),
      plain(line.note ?? ''),
    ],
  };
}

/** Rows that say that nothing was written below the last line. */
const emptyRows = (count: number, words: string): FormRow[] =>
  Array.from({ length: Math.max(0, count) }, (_, row) => ({
    cells: lineWidths.map((_, column) => ({
      text: row === 0 && column === 1 ? words : '',
      align: 'center' as const,
    })),
  }));
