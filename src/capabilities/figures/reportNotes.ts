import { figureTexts as english } from '#capabilities/figures/figure.en.texts.ts';
import { figureTexts as korean } from '#capabilities/figures/figure.ko.texts.ts';
import type { FigureReport } from '#capabilities/figures/figure.ts';
import { calendarDayText } from '#capabilities/figures/quarterText.ts';
import type { Language } from '#shared/language.ts';

/** The words of the figures in one language, for files that are made without the page. */
export const reportTexts = (language: Language) => (language === 'ko' ? korean : english);

/** What a reader must know to read the figures rightly, a line each. */
export function reportNotes({ visits }: FigureReport, language: Language): string[] {
  const { note } = reportTexts(language);
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
