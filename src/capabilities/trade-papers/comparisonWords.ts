import { comparisonWords as english } from '#capabilities/trade-papers/comparison.en.texts.ts';
import { comparisonWords as korean } from '#capabilities/trade-papers/comparison.ko.texts.ts';
import type { Language } from '#shared/language.ts';

export type ComparisonWords = typeof korean;

/** The words of comparison sheets in one language. */
export const comparisonWords = (language: Language): ComparisonWords =>
  language === 'ko' ? korean : english;
