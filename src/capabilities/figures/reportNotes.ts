import type { FigureReport, ReportQuarter } from '#capabilities/figures/figure.ts';
import { calendarDayText, quarterText } from '#capabilities/figures/quarterText.ts';
import type { FigureTexts } from '#capabilities/figures/reportTexts.ts';
import type { Language } from '#shared/language.ts';
import { momentText } from '#shared/momentText.ts';

/** Milliseconds after its end from which a quarter counts as counted late. */
const late = 24 * 3600 * 1000;

/** What a reader must know to read the figures rightly, a line each. */
export function reportNotes(
  { visits, quarters }: FigureReport,
  { note }: FigureTexts,
  language: Language,
): string[] {
  const { source, countedUntil } = visits;
  return [
    note.basis,
    note.withheld,
    note.people,
    note.visits,
    note.countrySource[source],
    ...(countedUntil === null
      ? []
      : [note.running.replace('{{day}}', calendarDayText(countedUntil, language))]),
    ...quarters
      .filter(isLate)
      .map(({ quarter, countedAt }) =>
        note.late
          .replace('{{quarter}}', quarterText(quarter, language))
          .replace('{{moment}}', momentText(`${countedAt}`, language)),
      ),
  ];
}

const isLate = ({ until, countedAt }: ReportQuarter): boolean =>
  countedAt !== null && Date.parse(countedAt) - Date.parse(`${until}T23:59:59+09:00`) > late;
