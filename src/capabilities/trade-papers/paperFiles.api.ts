import type { Comparison } from '#capabilities/trade-papers/comparison.ts';
import { comparisonForm } from '#capabilities/trade-papers/comparisonForm.api.ts';
import { paperForm } from '#capabilities/trade-papers/paperForm.api.ts';
import type { TradePaper } from '#capabilities/trade-papers/tradePaper.ts';
import { renderPdf } from '#server/renderPdf.ts';
import { writeForm } from '#server/writeForm.ts';
import type { Language } from '#shared/language.ts';

/** A paper as PDF on A4, with words to search and copy. */
export const paperPdf = (paper: TradePaper, language: Language): Promise<Uint8Array<ArrayBuffer>> =>
  renderPdf(paperForm(paper, language));

/** The same as an Excel workbook. */
export const paperWorkbook = (paper: TradePaper, language: Language): Promise<Uint8Array> =>
  writeForm(paperForm(paper, language));

/** A comparison sheet as PDF on A4 lying. */
export const comparisonPdf = (
  comparison: Comparison,
  language: Language,
): Promise<Uint8Array<ArrayBuffer>> => renderPdf(comparisonForm(comparison, language));

/** The same as an Excel workbook. */
export const comparisonWorkbook = (
  comparison: Comparison,
  language: Language,
): Promise<Uint8Array> => writeForm(comparisonForm(comparison, language));
