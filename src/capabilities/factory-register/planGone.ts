import type { MatchedRecord } from '#capabilities/factory-register/matchedRecord.ts';
import type {
  RegisterOptions,
  RegisterPreview,
} from '#capabilities/factory-register/registerOutcome.ts';
import type { Tenancy } from '#capabilities/factory-register/registerPlan.ts';
import type {
  StandingEntry,
  StandingRegister,
} from '#capabilities/factory-register/standingRegister.ts';

interface Leaving {
  readonly entries: StandingEntry[];
  readonly tenancies: Tenancy[];
  readonly gone: RegisterPreview['gone'];
}

/**
 * Factories of earlier imports that the file does not tell of any more. They are marked; the company leaves an address
 * that only an import put it at, so that it is not shown unless it has another. What others know, or its owner runs, stays.
 */
export function planGone(
  { companies, entries }: StandingRegister,
  matched: readonly MatchedRecord[],
  told: ReadonlySet<string>,
  complexes: readonly string[],
  missing: RegisterOptions['missing'],
): Leaving {
  if (missing === 'kept') return { entries: [], tenancies: [], gone: [] };
  const byId = new Map(companies.map((company) => [company.id, company]));
  const going = entries.filter(
    ({ key, gone, complex }) => !gone && !told.has(key) && complexes.includes(complex ?? ''),
  );
  const goingKeys = new Set(going.map(({ key }) => key));
  const staysAt = new Set([
    ...entries
      .filter(({ key, gone }) => !gone && !goingKeys.has(key))
      .map(({ company, site }) => `${company} ${site}`),
    ...matched.map(({ company, site }) => `${company.id} ${company.entry?.site ?? site.id}`),
  ]);
  const leaves = ({ company, site }: StandingEntry): boolean => {
    const standing = byId.get(company);
    if (!standing || standing.claimed || staysAt.has(`${company} ${site}`)) return false;
    const only = standing.sites.length === 1 && !standing.ours;
    return !only && standing.sites.some(({ id, byRegister }) => id === site && byRegister);
  };
  return {
    entries: going.map((entry) => ({ ...entry, gone: true })),
    tenancies: going.filter(leaves).map(({ company, site }) => ({ company, site })),
    gone: going.map((entry) => {
      const { key, name, address } = entry;
      return { key, name, address, leaves: leaves(entry) };
    }),
  };
}
