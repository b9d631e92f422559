import type { FigureReport } from '#capabilities/figures/figure.ts';
import { calendarDayText } from '#capabilities/figures/quarterText.ts';
import type { FigureTexts } from '#capabilities/figures/reportTexts.ts';
import type { Language } from '#shared/language.ts';

/** What a reader must know to read the figures rightly, a line each. */
export function reportNotes(
  { visits }: FigureReport,
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
  ];
}
