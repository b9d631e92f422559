import type { z } from 'zod';
import type { Language } from '#shared/language.ts';
import type { localTextSchema } from '#shared/localTextSchema.ts';

/** A text of data in each language it is known in; `unofficial` marks our own romanisation or translation. */
export type LocalText = z.infer<typeof localTextSchema>;

/** The text in the asked language, else the Korean original. */
export function textIn(text: LocalText, language: Language): string {
  return text[language] ?? text.ko;
}
