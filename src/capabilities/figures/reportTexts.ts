import { figureTexts as english } from '#capabilities/figures/figure.en.texts.ts';
import { figureTexts as korean } from '#capabilities/figures/figure.ko.texts.ts';
import type { Language } from '#shared/language.ts';

/** The words of the figures in one language. */
export type FigureTexts = typeof korean;

/** Words for files that are made without the page, which speaks by its own catalogue. */
export const reportTexts = (language: Language): FigureTexts =>
  language === 'ko' ? korean : english;
