import type { CompanySummary } from '#capabilities/companies/company.ts';
import { sectorColours } from '#capabilities/companies/sector.ts';
import type { Language } from '#shared/language.ts';
import { textIn } from '#shared/localText.ts';

interface Situation {
  readonly language: Language;
  readonly heightAt: (x: number, z: number) => number;
  /** Companies whose name must stand. */
  readonly chosen: ReadonlySet<string>;
  readonly sector: string | null;
  /** Buildings lit by a search; names of other companies step back. */
  readonly lit: ReadonlySet<string> | null;
  /** Colour of a company's square, sRGB hex; its sector's where nothing else is shown. */
  readonly colourOf?: ((company: CompanySummary) => string) | undefined;
}

/** Pills of the tenants: weight by people employed, exact positions before pins, what is searched for before all. */
export function companyLabels(companies: readonly CompanySummary[], situation: Situation) {
  const { language, heightAt, chosen, sector, lit, colourOf } = situation;
  return companies.flatMap((company) => {
    const { x, z, kind } = company.position;
    const isChosen = chosen.has(company.id);
    const isLit = lit !== null && company.buildings.some((gid) => lit.has(gid));
    if (!isChosen && (chosen.size > 0 || (sector && company.sector !== sector) || (lit && !isLit)))
      return [];
    const people = company.employees ?? 20;
    const known = kind === 'exact' ? 1 : kind === 'near' ? 0.35 : 0.08;
    return [
      {
        id: `company-${company.id}`,
        style: 'pill' as const,
        text: textIn(company.name, language),
        at: [x, heightAt(x, z) + 8, z] as const,
        weight: isChosen
          ? Infinity
          : 10 + Math.sqrt(people) * known * (company.products.length > 0 ? 2 : 1),
        colour: colourOf?.(company) ?? sectorColours[company.sector],
        approximate: kind !== 'exact',
        target: { kind: 'company' as const, id: company.id },
      },
    ];
  });
}
