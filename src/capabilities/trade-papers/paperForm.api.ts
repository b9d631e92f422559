import { koreanAmount } from '#capabilities/trade-papers/koreanAmount.ts';
import { numberCell } from '#capabilities/trade-papers/numberCell.api.ts';
import { paperDayText } from '#capabilities/trade-papers/paperDayText.ts';
import { lineWidths, moneyNote, paperLines } from '#capabilities/trade-papers/paperLines.api.ts';
import { writtenMoney } from '#capabilities/trade-papers/paperMoney.ts';
import { paperSides } from '#capabilities/trade-papers/paperSides.api.ts';
import { paperWords } from '#capabilities/trade-papers/paperWords.ts';
import { paperTotal, type TradePaper } from '#capabilities/trade-papers/tradePaper.ts';
import type { Form, FormCell, FormGrid, FormRow } from '#server/form.ts';
import type { Language } from '#shared/language.ts';

/** A paper of trade as a form: who, how much in all, line by line, on what terms. */
export function paperForm(paper: TradePaper, language: Language): Form {
  const words = paperWords(language);
  const { title } = words[paper.kind];
  const receipt: FormGrid = {
    widths: [1],
    rows: [{ cells: [{ text: words.received, look: 'open' }] }],
  };
  return {
    heading: language === 'ko' ? [...title].join('   ') : title.toUpperCase(),
    title: `${title} ${paper.number}`,
    language,
    madeAt: `${paper.date}T00:00:00Z`,
    footer: `${title} ${paper.number} · ${paper.issuer.name}`,
    stamp: paper.seal && { bytes: paper.seal, alt: words.seal },
    grids: [
      paperSides(paper, language),
      totalGrid(paper, language),
      moneyNote(paper, language),
      paperLines(paper, language),
      ...termsGrid(paper, language),
      ...(paper.kind === 'statement' ? [receipt] : []),
    ],
  };
}

/** The sum in words and digits, over the columns of the table. */
function totalGrid(paper: TradePaper, language: Language): FormGrid {
  const words = paperWords(language);
  const { currency, rule } = paper;
  const { total } = paperTotal(paper);
  const inWords = currency === 'KRW' && language === 'ko';
  const label: FormCell = {
    text: rule.vat === 0 ? words.totalWithoutVat : words.total,
    ...{ look: 'head', span: 2 },
  };
  const said: FormCell = {
    text: inWords ? words.inWords.replace('{{words}}', koreanAmount(total)) : currency,
    ...{ look: 'strong', align: 'center', span: 4 },
  };
  const digits = { ...numberCell(writtenMoney(total, currency), 'strong'), span: 3 };
  return {
    widths: lineWidths,
    rows: [
      ...(paper.kind === 'statement' ? statementFacts(paper, language) : []),
      { joined: true, cells: [label, said, digits] },
    ],
  };
}

/** Day and numbers of a statement, over the columns of the table. */
function statementFacts({ date, number, reference }: TradePaper, language: Language): FormRow[] {
  const words = paperWords(language).statement;
  const label = (text: string): FormCell => ({ text, look: 'label', span: 2 });
  const rows: FormCell[][] = [
    [
      label(words.date),
      { text: paperDayText(date, language), span: 2 },
      label(words.number),
      { text: number, span: 3, oneLine: true },
    ],
  ];
  if (reference) rows.push([label(words.reference), { text: reference, span: 7 }]);
  return rows.map((cells, at) => ({ cells, joined: at > 0 }));
}

/** Terms, each beside its name. */
function termsGrid({ terms, remarks }: TradePaper, language: Language): FormGrid[] {
  const words = paperWords(language).terms;
  const told: [keyof typeof words, string | null][] = [
    ['delivery', terms.delivery],
    ['place', terms.place],
    ['incoterm', terms.incoterm],
    ['payment', terms.payment],
    ['inspection', terms.inspection],
    ['remarks', remarks],
  ];
  const rows = told.flatMap(([name, text]) =>
    text ? [{ cells: [{ text: words[name], look: 'label' as const }, { text }] }] : [],
  );
  return rows.length === 0 ? [] : [{ widths: [74, 449], rows }];
}
