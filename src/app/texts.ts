import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { catalogues } from '#app/catalogues.ts';
import type { Language } from '#shared/language.ts';

/** The page's voice; ready after `startTexts`. */
export const i18n = createInstance();

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
  const texts = await catalogues[language]();
  for (const [part, lines] of Object.entries(texts))
    i18n.addResourceBundle(language, part, lines, true, true);
  await i18n.changeLanguage(language);
}
