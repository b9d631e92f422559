import { z } from 'zod';
import { languages } from '#shared/language.ts';

export const languageSchema = z.enum(languages);

/** Schema of `LocalText`. */
export const localTextSchema = z.object({
  ko: z.string(),
  en: z.string().optional(),
  unofficial: z.array(languageSchema).optional(),
});
