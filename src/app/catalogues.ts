import type { Language } from '#shared/language.ts';

/** The texts of each language, fetched when it is wanted. */
export const catalogues = {
  ko: async () => (await import('#app/catalogue.ko.ts')).catalogue,
  en: async () => (await import('#app/catalogue.en.ts')).catalogue,
} satisfies Record<Language, () => Promise<unknown>>;

/** Those of parts that few visitors open. */
export const laterCatalogues = {
  ko: async () => (await import('#app/laterCatalogue.ko.ts')).laterCatalogue,
  en: async () => (await import('#app/laterCatalogue.en.ts')).laterCatalogue,
} satisfies Record<Language, () => Promise<unknown>>;
