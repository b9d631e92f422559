import { sql } from 'drizzle-orm';
import { groundHeight } from '#capabilities/complex/groundHeight.ts';
import { readLayer, readTerrainBytes } from '#capabilities/complex/placeLayer.db.ts';
import { decodeTerrain } from '#capabilities/complex/terrainFile.ts';
import type { StandingPlace } from '#capabilities/municipal-import/standingPlace.ts';
import { rowsOf, type Sql } from '#server/database.ts';
import type { Ring, ScenePoint } from '#shared/geo.ts';

/** The place as an import meets it, whatever of it may be shown. */
export async function readStandingPlace(db: Sql): Promise<StandingPlace> {
  const sites = await rowsOf<{
    id: string;
    x: number;
    z: number;
    exact: boolean;
    withheld: boolean;
  }>(
    db,
    sql`select s.id, s.x, s.z, s.accuracy = 'exact' as exact,
          exists (select from publishing_level p where p.site = s.id) as withheld
        from site s order by s.id`,
  );
  return {
    buildings: await rowsOf(
      db,
      sql`select gid, parcel, site, import_id is not null as imported,
            jsonb_path_query_array(parts, '$[*].ring') as rings
          from building order by gid`,
    ),
    parcels: await rowsOf(
      db,
      sql`select id, block, site, jsonb_build_array(ring) as rings from parcel order by id`,
    ),
    sites: sites.map(({ x, z, ...site }) => ({ ...site, at: [x, z] as ScenePoint })),
    blocks: await rowsOf(
      db,
      sql`select id, jsonb_build_array(ring) as rings from block order by ordinal`,
    ),
    massing: (await readLayer(db, 'massing')).map(({ ring }) => ring),
  };
}

/** Height of the ground at the lowest corner of a footprint, metres; not below the sea. */
export async function readFoot(db: Sql): Promise<(rings: readonly Ring[]) => number> {
  const terrain = decodeTerrain(await readTerrainBytes(db));
  return (rings) => {
    const heights = rings.flat().map(([x, z]) => groundHeight(terrain, x, z));
    return Math.max(0, Math.round(Math.min(...heights) * 10) / 10);
  };
}
