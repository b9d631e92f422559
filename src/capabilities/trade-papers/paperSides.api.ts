import { businessNumberText } from '#capabilities/claims/businessNumber.ts';
import { paperDayText } from '#capabilities/trade-papers/paperDayText.ts';
import { type PaperWords, paperWords } from '#capabilities/trade-papers/paperWords.ts';
import type { PaperSide, TradePaper } from '#capabilities/trade-papers/tradePaper.ts';
import type { FormCell, FormGrid } from '#server/form.ts';
import type { Language } from '#shared/language.ts';

/** Widths of what stands on the left, then of the name of a side turned, its labels and what they say. */
const [leftLabel, leftValue, turned, label, value] = [74, 168, 26, 46, 209];
/** Width of the left side’s name where both stand in boxes. */
const leftTurned = 26;

/** Both sides of a paper: one in a box and the other addressed, or both in boxes on a statement. */
export function paperSides(paper: TradePaper, language: Language): FormGrid {
  return paper.kind === 'statement' ? bothBoxed(paper, language) : addressed(paper, language);
}

function addressed(paper: TradePaper, language: Language): FormGrid {
  const words = paperWords(language);
  const own = words[paper.kind];
  const { receiver, number, date, reference, validUntil } = paper;
  const facts: [string, string | null | undefined][] = [
    [words.attention, receiver.contact],
    [own.number, number],
    [own.date, paperDayText(date, language)],
    [own.reference, reference],
    [words.terms.validUntil, validUntil && untilText(validUntil, language)],
  ];
  const told: FormCell[][] = [
    [{ text: words.addressee.replace('{{name}}', () => receiver.name), look: 'large', span: 2 }],
    ...facts.flatMap(([name, text]): FormCell[][] =>
      text
        ? [
            [
              { text: name, look: 'open' },
              { text, look: 'open' },
            ],
          ]
        : [],
    ),
    [{ text: own.intro, look: 'open', span: 2 }],
  ];
  const box = sideRows(paper.issuer, words, Boolean(paper.seal));
  const rows = Math.max(told.length, box.length);
  return {
    widths: [leftLabel, leftValue, turned, label, value],
    rows: Array.from({ length: rows }, (_, row) => ({
      joined: row > 0,
      cells: [
        ...(told[row] ?? [{ text: '', look: 'open', span: 2 } as const]),
        ...(row === 0 ? [sideName(own.issuer, rows, language)] : []),
        ...(box[row] ?? [{ text: '', look: 'label' }, { text: '' }]),
      ],
    })),
  };
}

function bothBoxed({ issuer, receiver, kind, seal }: TradePaper, language: Language): FormGrid {
  const words = paperWords(language);
  const one = sideRows(issuer, words, Boolean(seal));
  const other = sideRows(receiver, words, false);
  const rows = Math.max(one.length, other.length);
  const empty: FormCell[] = [{ text: '', look: 'label' }, { text: '' }];
  return {
    widths: [leftTurned, leftLabel - leftTurned, leftValue, turned, label, value],
    rows: Array.from({ length: rows }, (_, row) => ({
      joined: row > 0,
      cells: [
        ...(row === 0 ? [sideName(words[kind].issuer, rows, language)] : []),
        ...(one[row] ?? empty),
        ...(row === 0 ? [sideName(words.receiver, rows, language)] : []),
        ...(other[row] ?? empty),
      ],
    })),
  };
}

/** The name of a side down its edge: syllable under syllable, or turned. */
const sideName = (name: string, down: number, language: Language): FormCell => ({
  text: name,
  look: 'head',
  down,
  turned: language === 'ko' ? 'stacked' : 'upwards',
});

/** What is known of a side, a row each; its seal lies over whoever stands for it. */
function sideRows(side: PaperSide, words: PaperWords, sealed: boolean): FormCell[][] {
  const { representative, businessNumber } = side;
  const told: [keyof PaperWords['side'], string | null | undefined][] = [
    ['businessNumber', businessNumber && businessNumberText(businessNumber)],
    ['name', side.name],
    ['representative', representative],
    ['address', side.address],
    ['businessType', side.businessType],
    ['businessItem', side.businessItem],
    ['phone', side.phone],
    ['email', side.email],
  ];
  const stamped = representative ? 'representative' : 'name';
  return told.flatMap(([name, text]): FormCell[][] => {
    if (!text) return [];
    const short = name === 'phone' || name === 'email' || name === 'businessNumber';
    return [
      [
        { text: words.side[name], look: 'label', oneLine: true },
        {
          text,
          look: name === 'name' || name === 'businessNumber' ? 'strong' : 'plain',
          oneLine: short,
          ...(sealed && name === stamped && { stamped: words.sealHere }),
        },
      ],
    ];
  });
}

/** A last day in words. */
const untilText = (day: string, language: Language): string =>
  paperWords(language).until.replace('{{day}}', paperDayText(day, language));
