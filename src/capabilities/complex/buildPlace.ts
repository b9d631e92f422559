import { counterClockwise } from '#capabilities/complex/convex.ts';
import { type Corridor, cutCells, type Zone } from '#capabilities/complex/cutCells.ts';
import { settlersOf } from '#capabilities/complex/demandPlots.ts';
import { digCanals } from '#capabilities/complex/digCanals.ts';
import { type Level, levelsAlong } from '#capabilities/complex/fields.ts';
import { fillCity } from '#capabilities/complex/fillCity.ts';
import { frameAt } from '#capabilities/complex/gridFrame.ts';
import { layStreets } from '#capabilities/complex/layStreets.ts';
import { settledHeights } from '#capabilities/complex/openCountry.ts';
import { paintLand } from '#capabilities/complex/paintLand.ts';
import type { Block, Place, Road, Terrain, Water } from '#capabilities/complex/place.ts';
import type { GridAsset, PlaceAssets } from '#capabilities/complex/placeAssets.ts';
import { placeBuildings } from '#capabilities/complex/placeBuildings.ts';
import { placeSites } from '#capabilities/complex/placeSites.ts';
import { planParcels } from '#capabilities/complex/planParcels.ts';
import { poleOf } from '#capabilities/complex/poleOf.ts';
import type { Grid } from '#capabilities/complex/raster.ts';
import { roundCorners } from '#capabilities/complex/roundCorners.ts';
import { plainHeight, type Relief, shapeTerrain } from '#capabilities/complex/shapeTerrain.ts';
import type { Ring, ScenePoint } from '#shared/geo.ts';
import { hash32 } from '#shared/hash.ts';
import { lngLatToScene } from '#shared/projection.ts';

/** The board: 16,384 m square from Masan Bay to 불모산. */
const board: Grid = { size: 513, step: 32, minX: -8700, minZ: -9700 };

const streetWidth = 16;
const cityStreetWidth = 12;
const canalVerge = 42;

type Point = readonly [number, number];
const project = (point: Point): ScenePoint => {
  const [x, z] = lngLatToScene([point[0], point[1]]);
  return [Math.round(x * 100) / 100, Math.round(z * 100) / 100];
};
const ringOf = (points: readonly Point[]): Ring => counterClockwise(points.map(project));

/**
 * The whole complex from its authored assets: ground, water, streets, parcels and modelled buildings. Pure: the same
 * assets give the same place to the byte. Scene metres; heights in metres above sea level, terrain in decimetres.
 */
export function buildPlace(assets: PlaceAssets): Place {
  const named = assets.roads.roads.map(
    (r): Road => ({
      id: r.id,
      name: r.name,
      class: r.class,
      width: r.width,
      line: roundCorners(r.line.map(project), 70),
    }),
  );
  const zones = assets.blocks.blocks.map((b) => zoneOf(b.id, ringOf(b.ring), b.grid));
  const cities = assets.city.areas.map((a) => zoneOf(`city-${a.id}`, ringOf(a.ring), a.grid));
  const lowlands = assets.city.lowlands.map((l) => ringOf(l.ring));
  const islands = assets.waters.islands.map((i) => ringOf(i.ring));
  const canals = assets.waters.canals.map((c) => ({ ...c, line: c.line.map(project) }));
  const measured = assets.waters.waters.map(
    ({ id, name, kind, surface, ring }): Water => ({
      id,
      name,
      kind,
      surface,
      ring: ringOf(ring),
    }),
  );
  const relief: Relief = {
    peaks: assets.relief.peaks.map((p) => ({
      name: p.name,
      at: project(p.at),
      elevation: p.elevation,
    })),
    ridges: assets.relief.ridges.map((r) => ({
      line: r.line.map(([lng, lat]) => project([lng, lat])),
      heights: r.line.map((p) => p[2]),
    })),
    levels: [
      ...assets.relief.levels.map((l) => ({ at: project(l.at), height: l.elevation })),
      ...measured.filter((w) => w.kind === 'canal' || w.kind === 'estuary').flatMap(bankLevels),
    ],
    flats: [...zones, ...cities].map((z) => z.ring).concat(lowlands),
    roads: named,
    islands,
  };
  const waters: Water[] = [...measured, ...digCanals(canals, plainHeight(board, relief))];
  const heights = shapeTerrain(board, relief, waters);
  const shores = waters.filter((w) => !w.id.startsWith(`${canals[0]?.id}`));
  const keepOff: Corridor[] = [
    ...named.map((r) => ({
      line: r.line,
      half: r.width / 2 + (r.class === 'avenue' ? 16 : 4),
      stray: 10,
    })),
    ...canals.map((c) => ({ line: c.line, half: c.width / 2 + canalVerge, stray: 20 })),
    ...shores.map((w) => ({
      line: [...w.ring, w.ring[0] as ScenePoint],
      half: w.kind === 'sea' ? 20 : canalVerge,
      stray: 60,
    })),
  ];
  const rings = waters.map((w) => w.ring);
  const cells = zones.map((zone) => cutCells(zone, keepOff, rings, streetWidth / 2 + 2));
  const settlers = settlersOf(assets.sites, assets.blocks.claims, project);
  const parcels = planParcels(zones, cells, settlers);
  const banks = keepOff.slice(named.length);
  const streets = [
    ...zones.flatMap((zone) => layStreets(zone, named, banks, rings, streetWidth)),
    ...cities.flatMap((zone) => layStreets(zone, named, banks, rings, cityStreetWidth)),
  ];
  const blocks: Block[] = assets.blocks.blocks.map((b, i) => {
    const ring = (zones[i] as Zone).ring;
    return { id: b.id, name: b.name, ring, label: poleOf(ring, 60) };
  });
  const landUse = paintLand(board, heights, {
    waters,
    islands,
    blocks: zones.map((z) => z.ring),
    cities: cities.map((z) => z.ring),
    lowlands,
    parcels,
    roads: named,
  });
  const ground: Terrain = {
    ...board,
    heights: settledHeights(board.size, heights, landUse),
    landUse,
  };
  const massing = cities.flatMap((zone, i) =>
    fillCity(
      cutCells(zone, keepOff, rings, cityStreetWidth / 2 + 2),
      assets.city.areas[i]?.density ?? 1,
      ground,
      hash32(77, i),
    ),
  );
  const last = (board.size - 1) * board.step;
  return {
    bounds: [board.minX, board.minZ, board.minX + last, board.minZ + last],
    terrain: ground,
    roads: [...named, ...streets],
    waters,
    peaks: relief.peaks,
    blocks,
    sites: placeSites(assets.sites, blocks, parcels, project),
    parcels,
    buildings: placeBuildings(parcels, settlers, ground, { waters, roads: named }),
    massing,
  };
}

/** Levels of the ground beside a stream: a metre above its water. */
function bankLevels({ ring, surface }: Water): Level[] {
  const heights = ring.map(() => surface + 1);
  return levelsAlong(ring, heights, 150);
}

function zoneOf(id: string, ring: Ring, grid: GridAsset): Zone {
  return {
    id,
    ring,
    frame: frameAt(project(grid.origin), grid.azimuth),
    along: grid.along,
    across: grid.across,
  };
}
