import type { LeveledSite } from '#capabilities/publishing/publishingLevel.ts';
import type { Language } from '#shared/language.ts';
import { textIn } from '#shared/localText.ts';

/** What an operator calls a site: the companies there and which of their works it is, else its address. */
export function siteName({ name, companies, address }: LeveledSite, language: Language): string {
  const who = companies.map((company) => textIn(company.name, language)).join(', ');
  const called = [who, name && textIn(name, language)].filter(Boolean).join(' · ');
  return called || textIn(address, language);
}
