import { z } from 'zod';

/** Languages of the interface, best known first. */
export const languages = ['ko', 'en'] as const;
export type Language = (typeof languages)[number];
export const languageSchema = z.enum(languages);

/** A text of data in each language it is known in; `unofficial` marks our own romanisation or translation. */
export const localTextSchema = z.object({
  ko: z.string(),
  en: z.string().optional(),
  unofficial: z.array(languageSchema).optional(),
});
export type LocalText = z.infer<typeof localTextSchema>;

/** The text in the asked language, else the Korean original. */
export function textIn(text: LocalText, language: Language): string {
  return text[language] ?? text.ko;
}
