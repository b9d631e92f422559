import type { CompanySummary } from '#capabilities/companies/company.ts';
import { type SectorId, sectorIds } from '#capabilities/companies/sector.ts';
import type { Language } from '#shared/language.ts';
import { textIn } from '#shared/localText.ts';

export interface SectorGroup {
  readonly sector: SectorId;
  readonly companies: readonly CompanySummary[];
}

/** Companies under their sectors, the fullest sector first and the rest (기타) last, names in the order of the language. */
export function companiesBySector(
  companies: readonly CompanySummary[],
  language: Language,
): SectorGroup[] {
  const collator = new Intl.Collator(language);
  const byName = [...companies].sort((a, b) =>
    collator.compare(textIn(a.name, language), textIn(b.name, language)),
  );
  return sectorIds
    .map((sector) => ({ sector, companies: byName.filter((one) => one.sector === sector) }))
    .filter((group) => group.companies.length > 0)
    .sort((a, b) => weight(b) - weight(a));
}

const weight = ({ sector, companies }: SectorGroup) => (sector === 'other' ? 0 : companies.length);
