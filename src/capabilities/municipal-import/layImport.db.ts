import { sql } from 'drizzle-orm';
import { insertBuildings, type StoredBuilding } from '#capabilities/buildings/building.db.ts';
import { cellOf } from '#capabilities/buildings/buildTile.ts';
import { readLayer } from '#capabilities/complex/placeLayer.db.ts';
import type { DraftBuilding } from '#capabilities/municipal-import/importDraft.ts';
import type { ImportOutcome, ImportRefusal } from '#capabilities/municipal-import/importOutcome.ts';
import { type ImportPlan, planImport } from '#capabilities/municipal-import/importPlan.ts';
import { readFoot, readStandingPlace } from '#capabilities/municipal-import/standingPlace.db.ts';
import { oneOf } from '#server/columns.ts';
import { rowsOf, type Sql } from '#server/database.ts';
import { insertRows } from '#server/insertRows.ts';
import type { Ring } from '#shared/geo.ts';
import type { LocalText } from '#shared/localText.ts';
import { err, ok, type Result } from '#shared/result.ts';

/** Columns of `building` that are kept of one that gives way, without its own import's number. */
const kept = sql.raw(
  'gid, outline_gid, parcel, site, block, use, plan, base, parts, address, height_m, footprint_m2, x, z, tile_x, tile_z, provenance, facts',
);
/** A tile numbers its buildings in two bytes. */
const mostInTile = 60_000;

type Planned = ImportPlan & { readonly rings: readonly (readonly Ring[])[] };

/** What an import would do to the place as it stands; nothing is changed. */
export async function previewImport(
  db: Sql,
  drafts: readonly DraftBuilding[],
): Promise<Result<ImportOutcome, ImportRefusal>> {
  const plan = await planOf(db, drafts);
  return plan.ok ? ok(await outcomeOf(db, plan.value)) : plan;
}

/** Puts the buildings of an import into the place and keeps what gives way under its number. */
export async function layImport(
  tx: Sql,
  id: number,
  drafts: readonly DraftBuilding[],
): Promise<Result<ImportOutcome, ImportRefusal>> {
  const planned = await planOf(tx, drafts);
  if (!planned.ok) return planned;
  const plan = planned.value;
  const gone = oneOf(
    sql`gid`,
    plan.replaced.map(({ gid }) => gid),
  );
  await tx.execute(sql`
    insert into replaced_building (import_id, replaced_import_id, ${kept})
    select ${id}, import_id, ${kept} from building where ${gone}`);
  await tx.execute(sql`delete from building where ${gone}`);
  await takeMassing(tx, id, new Set(plan.massing));
  await insertBuildings(tx, await storedOf(tx, id, drafts, plan));
  const renamed = plan.replaced.filter(({ gid, by }) => gid !== by);
  await insertAliases(
    tx,
    id,
    renamed.map(({ gid, site, by }) => ({ gid, site, building: by })),
  );
  return ok(await outcomeOf(tx, plan));
}

/**
 * Takes the buildings of the import away and puts back what stood before, row for row. Names that the import brought
 * live on as aliases of what they had replaced.
 */
export async function liftImport(tx: Sql, id: number): Promise<void> {
  const names = await rowsOf<Alias>(
    tx,
    sql`select distinct on (a.building) a.building as gid, a.site, a.gid as building
        from building_alias a where a.import_id = ${id} order by a.building, a.gid`,
  );
  await tx.execute(sql`delete from building where import_id = ${id}`);
  await tx.execute(sql`
    insert into building (import_id, ${kept})
    select replaced_import_id, ${kept} from replaced_building where import_id = ${id}`);
  await tx.execute(sql`
    update place_layer set value = i.massing from building_import i
    where i.id = ${id} and kind = 'massing' and i.massing is not null`);
  await forgetReplaced(tx, id);
  await insertAliases(tx, id, names);
}

/** Forgets what an import replaced: it has been put back, or the place it stood in is gone. */
export async function forgetReplaced(tx: Sql, id: number): Promise<void> {
  await tx.execute(sql`delete from replaced_building where import_id = ${id}`);
  await tx.execute(sql`delete from building_alias where import_id = ${id}`);
  await tx.execute(sql`update building_import set massing = null where id = ${id}`);
}

interface Alias {
  readonly gid: string;
  readonly site: string | null;
  readonly building: string;
}

function insertAliases(tx: Sql, id: number, aliases: readonly Alias[]): Promise<void> {
  return insertRows(
    tx,
    'building_alias',
    { gid: 'text', import_id: 'integer', site: 'text', building: 'text' },
    aliases.map((alias) => ({ ...alias, import_id: id })),
  );
}

async function planOf(
  db: Sql,
  drafts: readonly DraftBuilding[],
): Promise<Result<Planned, ImportRefusal>> {
  const rings = drafts.map((draft) => draft.rings.map(pairs));
  const inTile = new Map<string, number>();
  for (const building of rings) {
    const { x, z } = cellOf([{ ring: building[0] as Ring }]);
    const number = (inTile.get(`${x},${z}`) ?? 0) + 1;
    if (number > mostInTile) return err('too-dense');
    inTile.set(`${x},${z}`, number);
  }
  const incoming = drafts.map(({ gid }, i) => ({ gid, rings: rings[i] as Ring[] }));
  return ok({ ...planImport(await readStandingPlace(db), incoming), rings });
}

async function takeMassing(tx: Sql, id: number, taken: ReadonlySet<number>): Promise<void> {
  if (taken.size === 0) return;
  const left = (await readLayer(tx, 'massing')).filter((_, i) => !taken.has(i));
  await tx.execute(sql`
    update building_import set massing = (select value from place_layer where kind = 'massing')
    where id = ${id}`);
  await tx.execute(
    sql`update place_layer set value = ${JSON.stringify(left)}::jsonb where kind = 'massing'`,
  );
}

async function storedOf(
  tx: Sql,
  id: number,
  drafts: readonly DraftBuilding[],
  { placements, rings }: Planned,
): Promise<StoredBuilding[]> {
  const foot = await readFoot(tx);
  const addresses = new Map(
    (await rowsOf<{ id: string; address: LocalText }>(tx, sql`select id, address from site`)).map(
      (site) => [site.id, site.address],
    ),
  );
  return drafts.map(({ gid, height, use, facts }, i): StoredBuilding => {
    const { parcel, block, site } = placements[i] as ImportPlan['placements'][number];
    const outlines = rings[i] as Ring[];
    return {
      gid,
      parcel,
      block,
      site,
      use,
      plan: null,
      base: foot(outlines),
      parts: outlines.map((ring) => ({ ring, height, roof: 'flat' })),
      address: (site !== null && addresses.get(site)) || null,
      imported: { id, facts },
    };
  });
}

async function outcomeOf(db: Sql, plan: Planned): Promise<ImportOutcome> {
  const { placements, replaced, kept: stay, massing, bereft } = plan;
  const replacedImported = replaced.filter(({ imported }) => imported).length;
  const linked = placements.flatMap(({ site }) => site ?? []);
  return {
    buildings: placements.length,
    replacedModelled: replaced.length - replacedImported,
    replacedImported,
    kept: stay.length,
    massing: massing.length,
    linked: linked.length,
    sites: new Set(linked).size,
    bereft: await rowsOf(
      db,
      sql`select id, address from site where ${oneOf(sql`id`, bereft)} order by id`,
    ),
  };
}

function pairs(line: readonly number[]): Ring {
  const ring: [number, number][] = [];
  for (let i = 0; i + 1 < line.length; i += 2) {
    ring.push([line[i] as number, line[i + 1] as number]);
  }
  return ring;
}
