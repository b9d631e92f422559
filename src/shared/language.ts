/** Languages of the interface, best known first. */
export const languages = ['ko', 'en'] as const;
export type Language = (typeof languages)[number];

/** The language a value names, else Korean. */
export const languageOf = (value: unknown): Language => (value === 'en' ? 'en' : 'ko');
