import { countryRows } from '#capabilities/figures/countryRows.ts';
import {
  changeOf,
  type Figure,
  type FigureReport,
  type ReportQuarter,
} from '#capabilities/figures/figure.ts';
import { changeText, valueText } from '#capabilities/figures/figureText.ts';
import type { Quarter } from '#capabilities/figures/quarter.ts';
import { calendarDayText, quarterText } from '#capabilities/figures/quarterText.ts';
import { reportHeads } from '#capabilities/figures/reportHeads.ts';
import { reportNotes } from '#capabilities/figures/reportNotes.ts';
import { reportTexts } from '#capabilities/figures/reportTexts.ts';
import { addText, beginPdf, endPdf } from '#server/pdfDocument.ts';
import { addTable, type PdfColumn, type PdfRow } from '#server/pdfTable.ts';
import type { Language } from '#shared/language.ts';
import { textIn } from '#shared/localText.ts';
import { momentText } from '#shared/momentText.ts';

interface Shown extends Pick<Figure, 'unit' | 'basis'> {
  readonly values: readonly (number | null)[];
}

/** The figures as a document on A4. */
export async function figuresPdf(report: FigureReport, language: Language): Promise<Uint8Array> {
  const texts = reportTexts(language);
  const chosen = report.quarters[0] as ReportQuarter;
  const { quarter, from, until } = chosen;
  const title = `${texts.documentTitle} · ${quarterText(quarter as Quarter, language)}`;
  const asOf = texts.asOf.replace('{{moment}}', momentText(report.asOf, language));
  const days = [from, until].map((day) => calendarDayText(day, language)).join(' – ');
  const pdf = beginPdf({ title, language, madeAt: new Date(report.asOf) });
  const cells = ({ values, unit, basis }: Shown): string[] => [
    valueText(values[0] ?? null, unit, language),
    changeText(changeOf(values, basis, chosen), unit, language),
    ...values.slice(1).map((value) => valueText(value, unit, language)),
  ];
  addText(pdf, title, 'title');
  addText(pdf, `${days} · ${asOf}`, 'note');
  addText(pdf, texts.summary, 'heading');
  addTable(pdf, {
    columns: columnsOf(report, texts.figure, language),
    rows: report.groups.flatMap(({ title: group, figures }): PdfRow[] => [
      { cells: [textIn(group, language)], look: 'group' },
      ...figures.map((figure): PdfRow => {
        const name = textIn(figure.label, language);
        const hours = figure.unit === 'hours' ? `, ${texts.units.hours}` : '';
        return { cells: [name + hours, ...cells(figure)], look: figure.part ? 'part' : 'plain' };
      }),
    ]),
  });
  const countries = countryRows(report, texts, language);
  addText(pdf, texts.byCountry, 'heading');
  if (countries.length === 0) addText(pdf, texts.noVisits, 'text');
  else
    addTable(pdf, {
      columns: columnsOf(report, texts.country, language),
      rows: countries.map(({ name, values, kind }): PdfRow => {
        const look = kind === 'total' ? 'sum' : 'plain';
        const figure: Shown = { values, unit: 'count', basis: 'during' };
        return { cells: [name, ...cells(figure)], look };
      }),
    });
  addText(pdf, texts.notes, 'heading');
  for (const note of reportNotes(report, texts, language)) addText(pdf, note, 'note');
  return endPdf(pdf, `${texts.source} · ${asOf}`);
}

function columnsOf(report: FigureReport, first: string, language: Language): PdfColumn[] {
  const heads = reportHeads(report, reportTexts(language), language);
  return [
    { title: first, share: 2.6 },
    ...heads.map((title): PdfColumn => ({ title, share: 1, align: 'right' })),
  ];
}
