import { plainName } from '#capabilities/factory-register/companyName.ts';
import type { FactoryRecord } from '#capabilities/factory-register/factoryRecord.ts';
import { NameIndex, type Namesake } from '#capabilities/factory-register/nameIndex.ts';
import type { Decisions, Question } from '#capabilities/factory-register/registerOutcome.ts';
import { slugOf } from '#capabilities/factory-register/slugOf.ts';
import type {
  StandingCompany,
  StandingEntry,
  StandingRegister,
} from '#capabilities/factory-register/standingRegister.ts';
import { groupedBy } from '#shared/groupedBy.ts';

/** The company that a factory belongs to, and how that is known. */
export interface FoundCompany {
  readonly id: string;
  /** Of an earlier import; the same name at the same address; decided; or new. */
  readonly by: 'entry' | 'name-and-address' | 'decision' | 'new';
  readonly entry: StandingEntry | null;
  readonly question: Question | null;
}

/** From which likeness it is asked whether a factory is that of a company that stands. */
const toStanding = { here: 0.7, elsewhere: 0.9 };
/** Or that of another factory of the file: neighbours under one roof are often named alike, and firms of one name are many. */
const inFile = { here: 0.85, elsewhere: 1 };

/**
 * Finds the company of each factory in turn: safe is what an earlier import linked, and one name at one address. The same name
 * elsewhere, and a name alike at the same address, is asked; undecided it is a company of its own, but for the name of a
 * hidden page, which must not come back by another door.
 */
export function companyOfRecord(
  { companies, entries }: Pick<StandingRegister, 'companies' | 'entries'>,
  decisions: Decisions,
): (record: FactoryRecord) => FoundCompany {
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  const byId = new Map(companies.map((company) => [company.id, company]));
  const standing = standingNames(companies, entries);
  const byName = groupedBy(
    companies.flatMap((company) =>
      company.names.map((name) => ({ name: plainName(name), company })),
    ),
    ({ name }) => name,
  );
  const addresses = new Map([
    ...companies.map(({ id, sites }) => [id, sites[0]?.address ?? ''] as const),
    ...entries.map(({ company, address }) => [company, address] as const),
  ]);
  const fresh = new NameIndex();
  const freshRecords = new Map<string, FactoryRecord>();
  const companyOf = new Map<string, string>();

  const candidateOf = ({ id, name, likeness, samePlace }: Namesake, stands: boolean) => {
    const told = stands ? addresses.get(id) : freshRecords.get(id)?.addressText;
    const hidden = stands && byId.get(id)?.hidden === true;
    return { id, name, likeness, samePlace, stands, hidden, address: told ?? '' };
  };

  const find = (record: FactoryRecord): FoundCompany => {
    const { key, name, place } = record;
    const entry = byKey.get(key) ?? null;
    if (entry && byId.has(entry.company)) {
      return { id: entry.company, by: 'entry', entry, question: null };
    }
    const safe = (byName.get(plainName(name)) ?? []).find(({ company }) =>
      standsAt(company, place),
    );
    if (safe) return { id: safe.company.id, by: 'name-and-address', entry: null, question: null };
    const own = slugOf('reg', key);
    const candidates = [
      ...standing.like(name, place, toStanding).map((found) => candidateOf(found, true)),
      ...fresh.like(name, place, inFile).map((found) => candidateOf(found, false)),
    ];
    const { row, addressText: address, people } = record;
    const question =
      candidates.length === 0 ? null : { row, key, name, address, people, candidates };
    const chosen = candidates.find(({ id, likeness, hidden }) =>
      key in decisions ? id === decisions[key] : hidden && likeness === 1,
    );
    const id = chosen ? (chosen.stands ? chosen.id : (companyOf.get(chosen.id) as string)) : own;
    return { id, by: chosen ? 'decision' : 'new', entry: null, question };
  };

  return (record) => {
    const found = find(record);
    if (found.by === 'new' || found.by === 'decision') {
      fresh.add({ id: record.key, name: record.name, places: [record.place] });
      freshRecords.set(record.key, record);
    }
    companyOf.set(record.key, found.id);
    return found;
  };
}

const standsAt = ({ sites }: StandingCompany, place: string): boolean =>
  sites.some((site) => site.place === place);

function standingNames(
  companies: readonly StandingCompany[],
  entries: readonly StandingEntry[],
): NameIndex {
  const index = new NameIndex();
  const told = groupedBy(entries, ({ company }) => company);
  for (const { id, names, sites } of companies) {
    const places = [
      ...sites.flatMap(({ place }) => place ?? []),
      ...(told.get(id) ?? []).map(({ key }) => key.slice(key.indexOf('|') + 1)),
    ];
    for (const name of names) index.add({ id, name, places: [...new Set(places)] });
  }
  return index;
}
