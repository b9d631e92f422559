import type { LocalText } from '#shared/localText.ts';

/** Languages in which a company can answer. */
export const spokenLanguageIds = [
  'ko',
  'en',
  'ja',
  'zh',
  'de',
  'fr',
  'es',
  'pl',
  'vi',
  'ru',
] as const;
export type SpokenLanguage = (typeof spokenLanguageIds)[number];

const names: Readonly<Record<SpokenLanguage, LocalText>> = {
  ko: { ko: '한국어', en: 'Korean' },
  en: { ko: '영어', en: 'English' },
  ja: { ko: '일본어', en: 'Japanese' },
  zh: { ko: '중국어', en: 'Chinese' },
  de: { ko: '독일어', en: 'German' },
  fr: { ko: '프랑스어', en: 'French' },
  es: { ko: '스페인어', en: 'Spanish' },
  pl: { ko: '폴란드어', en: 'Polish' },
  vi: { ko: '베트남어', en: 'Vietnamese' },
  ru: { ko: '러시아어', en: 'Russian' },
};

export const spokenLanguages = spokenLanguageIds.map((value) => ({ value, name: names[value] }));
export const spokenLanguageName = (id: SpokenLanguage): LocalText => names[id];
