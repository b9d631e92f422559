import { countryRows } from '#capabilities/figures/countryRows.ts';
import { changeOf, type FigureReport, type Unit } from '#capabilities/figures/figure.ts';
import { changeText, valueText } from '#capabilities/figures/figureText.ts';
import type { Quarter } from '#capabilities/figures/quarter.ts';
import { calendarDayText, quarterText } from '#capabilities/figures/quarterText.ts';
import { reportHeads } from '#capabilities/figures/reportHeads.ts';
import { reportNotes, reportTexts } from '#capabilities/figures/reportNotes.ts';
import { addText, beginPdf, endPdf } from '#server/pdfDocument.ts';
import { addTable, type PdfColumn, type PdfRow } from '#server/pdfTable.ts';
import type { Language } from '#shared/language.ts';
import { textIn } from '#shared/localText.ts';
import { momentText } from '#shared/momentText.ts';

/** The figures as a document on A4. */
export async function figuresPdf(report: FigureReport, language: Language): Promise<Uint8Array> {
  const texts = reportTexts(language);
  const { quarter, from, until } = report.quarters[0] as FigureReport['quarters'][number];
  const title = `${texts.documentTitle} · ${quarterText(quarter as Quarter, language)}`;
  const asOf = texts.asOf.replace('{{moment}}', momentText(report.asOf, language));
  const days = [from, until].map((day) => calendarDayText(day, language)).join(' – ');
  const pdf = beginPdf({ title, language, madeAt: new Date(report.asOf) });
  const cells = (values: readonly (number | null)[], unit: Unit): string[] => [
    valueText(values[0] ?? null, unit, language),
    changeText(changeOf(values), unit, language),
    ...values.slice(1).map((value) => valueText(value, unit, language)),
  ];
  addText(pdf, title, 'title');
  addText(pdf, `${days} · ${asOf}`, 'note');
  addText(pdf, texts.summary, 'heading');
  addTable(pdf, {
    columns: columnsOf(report, texts.figure, language),
    rows: report.groups.flatMap(({ title: group, figures }): PdfRow[] => [
      { cells: [textIn(group, language)], look: 'group' },
      ...figures.map(({ label, part, unit, values }): PdfRow => {
        const name = textIn(label, language);
        const hours = unit === 'hours' ? `, ${texts.units.hours}` : '';
        return { cells: [name + hours, ...cells(values, unit)], look: part ? 'part' : 'plain' };
      }),
    ]),
  });
  const countries = countryRows(report, language);
  addText(pdf, texts.byCountry, 'heading');
  if (countries.length === 0) addText(pdf, texts.noVisits, 'text');
  else
    addTable(pdf, {
      columns: columnsOf(report, texts.country, language),
      rows: countries.map(({ name, values, kind }): PdfRow => {
        const look = kind === 'total' ? 'sum' : 'plain';
        return { cells: [name, ...cells(values, 'count')], look };
      }),
    });
  addText(pdf, texts.notes, 'heading');
  for (const note of reportNotes(report, language)) addText(pdf, note, 'note');
  return endPdf(pdf, `${texts.source} · ${asOf}`);
}

function columnsOf(report: FigureReport, first: string, language: Language): PdfColumn[] {
  const heads = reportHeads(report, language);
  return [
    { title: first, share: 2.6 },
    ...heads.map((title): PdfColumn => ({ title, share: 1, align: 'right' })),
  ];
}
