import { countryRows } from '#capabilities/figures/countryRows.ts';
import {
  type Basis,
  changeOf,
  type FigureReport,
  type ReportQuarter,
} from '#capabilities/figures/figure.ts';
import { reportHeads } from '#capabilities/figures/reportHeads.ts';
import { reportNotes } from '#capabilities/figures/reportNotes.ts';
import { reportTexts } from '#capabilities/figures/reportTexts.ts';
import type { Spreadsheet } from '#server/spreadsheet.ts';
import type { Language } from '#shared/language.ts';
import { textIn } from '#shared/localText.ts';
import { momentText } from '#shared/momentText.ts';

/** Excel's format of a change: with its sign. */
const signed = '+#,##0.#;-#,##0.#;0';
const plain = '#,##0.#';

/** The figures as two sheets of numbers: all lines, and visits by country. */
export function figuresWorkbook(report: FigureReport, language: Language): Spreadsheet[] {
  const texts = reportTexts(language);
  const chosen = report.quarters[0] as ReportQuarter;
  const heads = reportHeads(report, texts, language).map((title, at) => ({
    title,
    format: at === 1 ? signed : plain,
  }));
  const asOf = texts.asOf.replace('{{moment}}', momentText(report.asOf, language));
  const notes = [texts.source, asOf, ...reportNotes(report, texts, language)];
  return [
    {
      name: texts.summary,
      columns: [
        ...[texts.group, texts.figure, texts.unit, texts.basis].map((title) => ({ title })),
        ...heads,
      ],
      rows: report.groups.flatMap(({ title, figures }) =>
        figures.map(({ label, part, unit, basis, values }) => [
          textIn(title, language),
          `${part ? '  · ' : ''}${textIn(label, language)}`,
          texts.units[unit],
          texts.bases[basis],
          ...withChange(values, basis, chosen),
        ]),
      ),
      notes,
    },
    {
      name: texts.byCountry,
      columns: [{ title: texts.country }, { title: texts.code }, ...heads],
      rows: countryRows(report, texts, language).map(({ name, code, values }) => [
        name,
        code,
        ...withChange(values, 'during', chosen),
      ]),
      notes,
    },
  ];
}

const withChange = (
  values: readonly (number | null)[],
  basis: Basis,
  chosen: ReportQuarter,
): (number | null)[] => [values[0] ?? null, changeOf(values, basis, chosen), ...values.slice(1)];
