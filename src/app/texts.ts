import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { catalogues, laterCatalogues } from '#app/catalogues.ts';
import type { Language } from '#shared/language.ts';

/** The page's voice; ready after `startTexts`. */
export const i18n = createInstance();

let wantsLater = false;

/** Fetches a language and begins to speak it. */
export async function startTexts(language: Language): Promise<void> {
  const texts = await catalogues[language]();
  await i18n.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    defaultNS: 'page',
    resources: { [language]: texts },
    interpolation: { escapeValue: false },
    returnEmptyString: false,
  });
}

/** Fetches another language where needed and changes over to it. */
export async function switchTexts(language: Language): Promise<void> {
  if (i18n.language === language) return;
  add(language, await catalogues[language]());
  if (wantsLater) add(language, await laterCatalogues[language]());
  await i18n.changeLanguage(language);
}

/** Fetches the texts of parts that few visitors open; they stay with every language from now on. */
export async function addLaterTexts(): Promise<void> {
  wantsLater = true;
  const language = i18n.language as Language;
  add(language, await laterCatalogues[language]());
}

function add(language: Language, texts: object): void {
  for (const [part, lines] of Object.entries(texts))
    i18n.addResourceBundle(language, part, lines, true, true);
}
