import type { LeveledSite } from '#capabilities/publishing/publishingLevel.ts';
import type { Language } from '#shared/language.ts';
import { textIn } from '#shared/localText.ts';

/** What an operator calls a site: by its own name, else by the companies there, else by its address. */
export function siteName({ name, companies, address }: LeveledSite, language: Language): string {
  if (name) return textIn(name, language);
  if (companies.length === 0) return textIn(address, language);
  return companies.map((company) => textIn(company.name, language)).join(', ');
}
