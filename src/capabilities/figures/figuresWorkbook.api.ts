import { countryRows } from '#capabilities/figures/countryRows.ts';
import {
  changeOf,
  type FigureReport,
  type ReportQuarter,
  type Unit,
} from '#capabilities/figures/figure.ts';
import type { Shown } from '#capabilities/figures/figureText.ts';
import { reportHeads } from '#capabilities/figures/reportHeads.ts';
import { reportNotes } from '#capabilities/figures/reportNotes.ts';
import { reportTexts } from '#capabilities/figures/reportTexts.ts';
import type { Cell, Spreadsheet } from '#server/spreadsheet.ts';
import type { Language } from '#shared/language.ts';
import { textIn } from '#shared/localText.ts';
import { momentText } from '#shared/momentText.ts';

/** How Excel writes values and changes of each unit. */
const formats: Readonly<Record<Unit, readonly [value: string, change: string]>> = {
  count: ['#,##0', '+#,##0;-#,##0;0'],
  hours: ['#,##0.0', '+#,##0.0;-#,##0.0;0.0'],
};

/** The figures as two sheets of numbers: all lines, and visits by country. */
export function figuresWorkbook(report: FigureReport, language: Language): Spreadsheet[] {
  const texts = reportTexts(language);
  const chosen = report.quarters[0] as ReportQuarter;
  const heads = reportHeads(report, texts, language);
  const cells = ({ values, unit, basis }: Shown): Cell[] => {
    const [value, change] = formats[unit];
    const written = (number: number | null, format: string): Cell =>
      number === null ? null : { value: number, format };
    const [now = null, ...before] = values;
    return [
      written(now, value),
      written(changeOf(values, basis, chosen), change),
      ...before.map((number) => written(number, value)),
    ];
  };
  const asOf = texts.asOf.replace('{{moment}}', momentText(report.asOf, language));
  const notes = [texts.source, asOf, ...reportNotes(report, texts, language)];
  return [
    {
      name: texts.summary,
      columns: [texts.group, texts.figure, texts.unit, texts.basis, ...heads],
      rows: report.groups.flatMap(({ title, figures }) =>
        figures.map((figure) => [
          textIn(title, language),
          `${figure.part ? '  · ' : ''}${textIn(figure.label, language)}`,
          texts.units[figure.unit],
          texts.bases[figure.basis],
          ...cells(figure),
        ]),
      ),
      notes,
    },
    {
      name: texts.byCountry,
      columns: [texts.country, texts.code, ...heads],
      rows: countryRows(report, texts, language).map(({ name, code, values }) => [
        name,
        code,
        ...cells({ values, unit: 'count', basis: 'during' }),
      ]),
      notes,
    },
  ];
}
