import { countryRows } from '#capabilities/figures/countryRows.ts';
import { changeOf, type FigureReport, type ReportQuarter } from '#capabilities/figures/figure.ts';
import { changeText, type Shown, valueText } from '#capabilities/figures/figureText.ts';
import type { Quarter } from '#capabilities/figures/quarter.ts';
import { calendarDayText, quarterText } from '#capabilities/figures/quarterText.ts';
import { reportHeads } from '#capabilities/figures/reportHeads.ts';
import { reportNotes } from '#capabilities/figures/reportNotes.ts';
import { reportTexts } from '#capabilities/figures/reportTexts.ts';
import type { PdfColumn, PdfContent, PdfRow } from '#server/pdfContent.ts';
import type { Language } from '#shared/language.ts';
import { textIn } from '#shared/localText.ts';
import { momentText } from '#shared/momentText.ts';

/** The figures as a document on A4. */
export function figuresPdf(report: FigureReport, language: Language): PdfContent {
  const texts = reportTexts(language);
  const chosen = report.quarters[0] as ReportQuarter;
  const { quarter, from, until } = chosen;
  const title = `${texts.documentTitle} · ${quarterText(quarter as Quarter, language)}`;
  const asOf = texts.asOf.replace('{{moment}}', momentText(report.asOf, language));
  const days = [from, until].map((day) => calendarDayText(day, language)).join(' – ');
  const cells = ({ values, unit, basis }: Shown): string[] => [
    valueText(values[0] ?? null, unit, language),
    changeText(changeOf(values, basis, chosen), unit, language),
    ...values.slice(1).map((value) => valueText(value, unit, language)),
  ];
  const countries = countryRows(report, texts, language);
  const parts: PdfContent['parts'] = [
    { text: title, look: 'title' },
    { text: `${days} · ${asOf}`, look: 'note' },
    { text: texts.summary, look: 'heading' },
    {
      columns: columnsOf(report, texts.figure, language),
      rows: report.groups.flatMap(({ title: group, figures }): PdfRow[] => [
        { cells: [textIn(group, language)], look: 'group' },
        ...figures.map((figure): PdfRow => {
          const name = textIn(figure.label, language);
          const hours = figure.unit === 'hours' ? `, ${texts.units.hours}` : '';
          return { cells: [name + hours, ...cells(figure)], look: figure.part ? 'part' : 'plain' };
        }),
      ]),
    },
    { text: texts.byCountry, look: 'heading' },
    countries.length === 0
      ? { text: texts.noVisits, look: 'text' }
      : {
          columns: columnsOf(report, texts.country, language),
          rows: countries.map(({ name, values, kind }): PdfRow => {
            const figure: Shown = { values, unit: 'count', basis: 'during' };
            return { cells: [name, ...cells(figure)], look: kind === 'total' ? 'sum' : 'plain' };
          }),
        },
    { text: texts.notes, look: 'heading' },
    ...reportNotes(report, texts, language).map((text) => ({ text, look: 'note' as const })),
  ];
  const footer = `${texts.source} · ${asOf}`;
  return { title, language, madeAt: report.asOf, footer, parts };
}

function columnsOf(report: FigureReport, first: string, language: Language): PdfColumn[] {
  const heads = reportHeads(report, reportTexts(language), language);
  return [
    { title: first, share: 2.6 },
    ...heads.map((title): PdfColumn => ({ title, share: 1, align: 'right' })),
  ];
}
