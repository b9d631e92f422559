import type { MatchedRecord } from '#capabilities/factory-register/matchedRecord.ts';
import type {
  ComingCompany,
  ComingSite,
  Tenancy,
} from '#capabilities/factory-register/registerPlan.ts';
import type { StandingRegister } from '#capabilities/factory-register/standingRegister.ts';
import { groupedBy } from '#shared/groupedBy.ts';

interface Coming {
  readonly companies: ComingCompany[];
  readonly sites: ComingSite[];
  readonly tenancies: Tenancy[];
  /** Pins that stood for the block alone, of companies whose address is known now. */
  readonly pins: Tenancy[];
}

/** The companies, sites and tenancies that a register brings. Companies whose owner runs their page stay as they are. */
export function planComing(standing: StandingRegister, matched: readonly MatchedRecord[]): Coming {
  const tenancies = comingTenancies(standing, matched);
  const wanted = new Set(tenancies.map(({ site }) => site));
  const made = new Map(matched.map(({ site }) => [site.id, site]));
  const placed = new Set(
    matched.flatMap(({ company, site }) => (site.how === 'dong' ? [] : [company.id])),
  );
  return {
    companies: comingCompanies(standing, matched),
    sites: [...made.values()].filter(({ id }) => wanted.has(id) && !standing.sites.has(id)),
    tenancies,
    pins: standing.companies
      .filter(({ id, claimed }) => placed.has(id) && !claimed)
      .flatMap(({ id, sites }) =>
        sites.flatMap((site) => (site.pin ? [{ company: id, site: site.id }] : [])),
      ),
  };
}

/** One page a company that nobody knew, as its first factory tells. */
function comingCompanies(
  { companies }: StandingRegister,
  matched: readonly MatchedRecord[],
): ComingCompany[] {
  const standing = new Set(companies.map(({ id }) => id));
  const fresh = matched.filter(({ company }) => !standing.has(company.id));
  return [...groupedBy(fresh, ({ company }) => company.id)].map(([id, own]) => {
    const [{ record }] = own as [MatchedRecord];
    const people = own.flatMap((one) => one.record.people ?? []);
    const { name, former, sector, complex, addressText } = record;
    const employees = people.length === 0 ? null : people.reduce((sum, count) => sum + count, 0);
    return { id, name, former, sector, complex, addressText, employees };
  });
}

/** Companies at the addresses of their factories, where they don't stand there already. */
function comingTenancies(
  { companies }: StandingRegister,
  matched: readonly MatchedRecord[],
): Tenancy[] {
  const byId = new Map(companies.map((company) => [company.id, company]));
  const coming = new Map<string, Tenancy>();
  for (const { record, site, company } of matched) {
    const standing = byId.get(company.id);
    const there = standing?.sites.some(
      ({ id, place, pin }) =>
        id === site.id || (place === record.place && !(pin && site.how !== 'dong')),
    );
    if (there || standing?.claimed) continue;
    const tenancy = { company: company.id, site: company.entry?.site ?? site.id };
    coming.set(`${tenancy.company} ${tenancy.site}`, tenancy);
  }
  return [...coming.values()];
}
