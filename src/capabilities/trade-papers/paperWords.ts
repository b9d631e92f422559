import { paperWords as english } from '#capabilities/trade-papers/paper.en.texts.ts';
import { paperWords as korean } from '#capabilities/trade-papers/paper.ko.texts.ts';
import type { Language } from '#shared/language.ts';

export type PaperWords = typeof korean;

/** The words of trade papers in one language. */
export const paperWords = (language: Language): PaperWords =>
  language === 'ko' ? korean : english;
