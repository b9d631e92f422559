import type { SectorId } from '#capabilities/companies/sector.ts';
import { plainName, readCompanyName } from '#capabilities/factory-register/companyName.ts';
import {
  addressKey,
  type PostalAddress,
  readAddress,
} from '#capabilities/factory-register/postalAddress.ts';
import type { RegisterRow, RowProblem } from '#capabilities/factory-register/registerRow.ts';
import { groupedBy } from '#shared/groupedBy.ts';

/** One company at one address, as one or several rows of a register tell it. */
export interface FactoryRecord {
  /** Names it through all registers: the plain name and the address. */
  readonly key: string;
  readonly row: number;
  readonly name: string;
  readonly former: readonly string[];
  readonly complex: string | null;
  /** As it stands in the register. */
  readonly addressText: string;
  readonly address: PostalAddress;
  /** What places are told apart by. */
  readonly place: string;
  readonly people: number | null;
  readonly areaM2: number | null;
  readonly sector: SectorId | null;
}

/**
 * Rows put together: one company in several rooms of a building is one record, whose people add up; a row that says the same
 * again is noted and not counted. An address without a road takes the one that other rows tell for its parcel.
 */
export function factoryRecords(rows: readonly RegisterRow[]): {
  records: FactoryRecord[];
  problems: RowProblem[];
} {
  const roads = roadsOfLots(rows);
  const problems: RowProblem[] = [];
  const read = rows.map((row) => {
    const address = withRoad(readAddress(row.address, row.lot), roads);
    const place = addressKey(address) ?? plainName(row.address || row.lot);
    return { row, address, place, key: `${plainName(row.name)}|${place}` };
  });
  const records = [...groupedBy(read, ({ key }) => key).values()].map((same): FactoryRecord => {
    const told = new Set<string>();
    const distinct = same.filter(({ row }) => {
      const text = plainName(row.address || row.lot);
      if (told.has(text)) problems.push({ row: row.row, column: null, code: 'doubled' });
      return !told.has(text) && told.add(text);
    });
    const [first] = distinct as [(typeof distinct)[number]];
    const { name, former } = readCompanyName(first.row.name);
    return {
      key: first.key,
      row: first.row.row,
      name,
      former,
      complex: first.row.complex,
      addressText: first.row.address || first.row.lot,
      address: first.address,
      place: first.place,
      people: sumOf(distinct.map(({ row }) => row.people)),
      areaM2: first.row.areaM2,
      sector: first.row.sector,
    };
  });
  return { records, problems };
}

/** The one road address that rows tell for each parcel. */
function roadsOfLots(rows: readonly RegisterRow[]): Map<string, PostalAddress> {
  const found = new Map<string, PostalAddress | null>();
  for (const row of rows) {
    const address = readAddress(row.address, row.lot);
    const lot = lotKey(address);
    if (lot === null || address.road === null) continue;
    const known = found.get(lot);
    const same = known === undefined || (known && addressKey(known) === addressKey(address));
    found.set(lot, same ? address : null);
  }
  return new Map([...found].flatMap(([lot, road]) => (road ? [[lot, road] as const] : [])));
}

function withRoad(
  address: PostalAddress,
  roads: ReadonlyMap<string, PostalAddress>,
): PostalAddress {
  const lot = lotKey(address);
  const known = address.road === null && lot !== null ? roads.get(lot) : undefined;
  if (!known) return address;
  return { ...address, road: known.road, number: known.number, second: known.second };
}

const lotKey = ({ dong, lot }: PostalAddress): string | null =>
  dong !== null && lot !== null ? `${dong} ${lot}` : null;

function sumOf(counts: readonly (number | null)[]): number | null {
  const known = counts.filter((count) => count !== null);
  return known.length === 0 ? null : known.reduce((sum, count) => sum + count, 0);
}
