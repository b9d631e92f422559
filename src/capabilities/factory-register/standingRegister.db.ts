import { sql } from 'drizzle-orm';
import { readPlacedBlocks } from '#capabilities/complex/block.db.ts';
import { readLayer } from '#capabilities/complex/placeLayer.db.ts';
import { englishNames } from '#capabilities/factory-register/localAddress.ts';
import { addressKey, readAddress } from '#capabilities/factory-register/postalAddress.ts';
import { registerOrdinal } from '#capabilities/factory-register/registerOrdinal.ts';
import type {
  StandingCompany,
  StandingEntry,
  StandingRegister,
  StandingSite,
} from '#capabilities/factory-register/standingRegister.ts';
import { rowsOf, type Sql } from '#server/database.ts';
import { groupedBy } from '#shared/groupedBy.ts';
import type { LocalText } from '#shared/localText.ts';

interface SiteRow {
  readonly id: string;
  readonly address: LocalText;
  readonly x: number;
  readonly z: number;
  readonly accuracy: 'exact' | 'near' | 'block';
}

/** What an import is compared with, whatever of it may be shown. */
export async function readStandingRegister(db: Sql): Promise<StandingRegister> {
  const sites = await rowsOf<SiteRow>(
    db,
    sql`select id, address, x, z, accuracy from site order by id`,
  );
  const byId = new Map(sites.map((site) => [site.id, site]));
  const roads = await readLayer(db, 'roads');
  return {
    companies: await readCompanies(db, byId),
    entries: await readEntries(db),
    sites: new Set(sites.map(({ id }) => id)),
    points: sites
      .filter(({ accuracy }) => accuracy === 'exact')
      .map(({ id, address, x, z }) => ({ site: id, address: readAddress(address.ko), at: [x, z] })),
    lines: roads.flatMap(({ name, line }) => (name ? [{ name: name.ko, line }] : [])),
    english: englishNames(
      roads.map(({ name }) => name),
      sites.map(({ address }) => address),
    ),
    blocks: await readPlacedBlocks(db),
    bounds: await readLayer(db, 'bounds'),
  };
}

async function readCompanies(
  db: Sql,
  byId: ReadonlyMap<string, SiteRow>,
): Promise<StandingCompany[]> {
  const rows = await rowsOf<{
    id: string;
    name: LocalText;
    former: string[];
    employees: number | null;
    asOf: string;
    claimed: boolean;
    hidden: boolean;
  }>(
    db,
    sql`select c.id, c.name, c.former_names as former, c.employees, c.as_of as "asOf",
          exists (select from claim k where k.company = c.id and k.state = 'approved') as claimed,
          exists (select from hiding h where h.kind = 'company' and h.page = c.id and h.state <> 'lifted')
            as hidden
        from company c order by c.id`,
  );
  const tenancies = await rowsOf<{ company: string; site: string; ordinal: number }>(
    db,
    sql`select company, site, ordinal from tenancy order by company, ordinal, site`,
  );
  const sites = groupedBy(tenancies, ({ company }) => company);
  return rows.map(({ id, name, former, employees, asOf, claimed, hidden }) => ({
    ...{ id, employees, asOf, claimed, hidden },
    names: [...new Set([name.ko, ...(name.en ? [name.en] : []), ...former])],
    ours: id.startsWith('reg-'),
    sites: (sites.get(id) ?? []).flatMap(({ site, ordinal }) => {
      const row = byId.get(site);
      return row ? [standingSite(row, ordinal >= registerOrdinal)] : [];
    }),
  }));
}

function standingSite({ id, address, accuracy }: SiteRow, byRegister: boolean): StandingSite {
  return {
    id,
    place: addressKey(readAddress(address.ko)),
    address: address.ko,
    pin: accuracy === 'block' && !byRegister,
    byRegister,
  };
}

/** Factories that imports brought, those that are gone among them. */
function readEntries(db: Sql): Promise<StandingEntry[]> {
  return rowsOf(
    db,
    sql`select key, company, site, name, complex, address, people, gone
        from register_entry order by key`,
  );
}
