import type { FigureReport } from '#capabilities/figures/figure.ts';
import { quarterText } from '#capabilities/figures/quarterText.ts';
import type { FigureTexts } from '#capabilities/figures/reportTexts.ts';
import type { Language } from '#shared/language.ts';

/** Heads of the columns with numbers: the chosen quarter, the change, the quarters before. */
export function reportHeads(
  { quarters }: FigureReport,
  { now, change }: FigureTexts,
  language: Language,
): string[] {
  const [chosen = '', ...before] = quarters.map(({ quarter, running }) => {
    const text = quarterText(quarter, language);
    return running ? `${text} (${now})` : text;
  });
  return [chosen, change, ...before];
}
