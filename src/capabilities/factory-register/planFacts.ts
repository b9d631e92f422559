import type { MatchedRecord } from '#capabilities/factory-register/matchedRecord.ts';
import type { Change } from '#capabilities/factory-register/registerOutcome.ts';
import type { ChangedCompany } from '#capabilities/factory-register/registerPlan.ts';
import type {
  StandingCompany,
  StandingRegister,
} from '#capabilities/factory-register/standingRegister.ts';
import { groupedBy } from '#shared/groupedBy.ts';

/**
 * What the register tells otherwise of companies that stand. Names and addresses change where the register alone knows the
 * company; people where it tells of all its sites; of a claimed company nothing, which is noted.
 */
export function planFacts(
  { companies }: StandingRegister,
  matched: readonly MatchedRecord[],
  asOf: string,
): { changed: ChangedCompany[]; changes: Change[] } {
  const told = groupedBy(matched, ({ company }) => company.id);
  const changed: ChangedCompany[] = [];
  const changes: Change[] = [];
  for (const company of companies) {
    const own = told.get(company.id);
    if (!own) continue;
    const found = [
      ...peopleChange(company, own),
      ...own.flatMap((one) => wordChanges(company, one)),
    ];
    changes.push(...found);
    const [{ record }] = own as [MatchedRecord];
    const put = found.some(({ kept }) => !kept);
    if (company.claimed || (!put && !(company.ours && company.asOf !== asOf))) continue;
    const { name, complex, addressText, sector } = record;
    changed.push({
      id: company.id,
      employees: tellsAll(company, own) ? (sumOf(own) ?? company.employees) : company.employees,
      ours: company.ours ? { name, complex, addressText, sector } : null,
    });
  }
  return { changed, changes };
}

function peopleChange(company: StandingCompany, own: readonly MatchedRecord[]): Change[] {
  const people = sumOf(own);
  if (people === null || people === company.employees || !tellsAll(company, own)) return [];
  const [one] = own as [MatchedRecord];
  const before = company.employees === null ? '' : String(company.employees);
  return [changeOf(company, one, 'people', before, String(people))];
}

function wordChanges(company: StandingCompany, one: MatchedRecord): Change[] {
  const { record, company: found } = one;
  const { entry } = found;
  if (!entry) return [];
  const differs = [
    ['name', entry.name, record.name],
    ['address', entry.address, record.addressText],
  ] as const;
  return differs
    .filter(([, before, after]) => before !== after)
    .map(([what, before, after]) => changeOf(company, one, what, before, after));
}

function changeOf(
  company: StandingCompany,
  { record }: MatchedRecord,
  what: Change['what'],
  before: string,
  after: string,
): Change {
  const { row, key, name, addressText: address } = record;
  return {
    row,
    key,
    name,
    address,
    company: company.id,
    what,
    before,
    after,
    kept: company.claimed,
  };
}

/** The file tells of every site that the company stands at, so that its people are all of them. */
function tellsAll({ sites }: StandingCompany, own: readonly MatchedRecord[]): boolean {
  const told = new Set(own.flatMap(({ record, site }) => [record.place, site.id]));
  return sites.every(
    ({ id, place, pin }) => pin || told.has(id) || (place !== null && told.has(place)),
  );
}

function sumOf(own: readonly MatchedRecord[]): number | null {
  const known = own.flatMap(({ record }) => record.people ?? []);
  return known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0);
}
