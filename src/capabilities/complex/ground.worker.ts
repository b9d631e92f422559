import { decodeFootprintTile } from '#capabilities/buildings/footprintTile.ts';
import { decodeGround } from '#capabilities/buildings/groundFile.ts';
import type { Ground } from '#capabilities/buildings/manifest.ts';
import type { DrapedTriangles } from '#capabilities/complex/drapedMesh.ts';
import { groundHeight } from '#capabilities/complex/groundHeight.ts';
import { meshBridges } from '#capabilities/complex/meshBridges.ts';
import { isFine, meshGround } from '#capabilities/complex/meshGround.ts';
import { meshPlinth } from '#capabilities/complex/meshPlinth.ts';
import { meshQuays } from '#capabilities/complex/meshQuays.ts';
import { meshTerrain, type TerrainMesh } from '#capabilities/complex/meshTerrain.ts';
import { meshTrees, type TreeChunk } from '#capabilities/complex/meshTrees.ts';
import { meshWaters } from '#capabilities/complex/meshWaters.ts';
import type { PackedTriangles } from '#capabilities/complex/packTriangles.ts';
import { canopySize, paintCanopy } from '#capabilities/complex/paintCanopy.ts';
import { type GroundPaint, paintGround } from '#capabilities/complex/paintGround.ts';
import type { Terrain } from '#capabilities/complex/place.ts';
import { plantTrees, type Tree } from '#capabilities/complex/plantTrees.ts';
import { points } from '#capabilities/complex/points.ts';
import { profiledRoads } from '#capabilities/complex/profiledRoads.ts';
import { type RoadDecks, roadDecks } from '#capabilities/complex/roadDecks.ts';
import { shoreDistance } from '#capabilities/complex/shoreDistance.ts';
import { decodeTerrain } from '#capabilities/complex/terrainFile.ts';
import { TonedMesh, type TonedTriangles } from '#capabilities/complex/tonedMesh.ts';
import { type Chunk, chunkTriangles } from '#shared/chunkTriangles.ts';
import { type Bounds, boundsOf, centreOf, type Ring } from '#shared/geo.ts';
import { hash32 } from '#shared/hash.ts';
import { answerTasks } from '#shared/workerTasks.ts';

/** The place without its buildings, ready to be drawn. */
export interface MeshedGround {
  readonly terrain: Terrain;
  readonly mesh: TerrainMesh;
  readonly reliefChunks: readonly Chunk[];
  readonly paint: GroundPaint;
  readonly canopy: Uint8Array<ArrayBuffer>;
  readonly draped: DrapedTriangles;
  readonly drapedChunks: readonly Chunk[];
  readonly waters: TerrainMesh;
  /** See `shoreDistance`; one byte a sample of the terrain. */
  readonly shore: Uint8Array<ArrayBuffer>;
  readonly trees: readonly TreeChunk[];
  /** Bridges, quays, the cut edge. */
  readonly structures: TonedTriangles;
  readonly structureChunks: readonly Chunk[];
  readonly decks: RoadDecks;
  readonly ground: Ground;
}

/** A file of footprints and the ground it covers. */
export interface FootprintFile {
  readonly url: string;
  readonly bounds: Bounds;
}

/** What the yards need of a place after its ground was handed to the page. */
let kept: { terrain: Terrain; parcels: readonly Ring[]; trees: readonly Tree[] } | null = null;
/** Squares in which relief, structures and ground are left out where they are not in view, metres. */
const [reliefSquare, groundSquare] = [4096, 3072];
const outlines = new Map<string, Promise<Ring[]>>();
const mostOutlines = 12;

const bytesOf = async (url: string): Promise<Uint8Array> => {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
};

export const groundTasks = {
  async loadGround(
    terrainBytes: ArrayBuffer,
    groundBytes: ArrayBuffer,
    firstParcel: number,
  ): Promise<MeshedGround> {
    const terrain = decodeTerrain(new Uint8Array(terrainBytes));
    const ground = decodeGround(new Uint8Array(groundBytes));
    const relief = meshTerrain(terrain, 8);
    const trees = plantTrees(ground, terrain);
    const standing = new TonedMesh();
    const roads = profiledRoads(ground, terrain);
    meshBridges(standing, roads, terrain);
    meshQuays(standing, ground);
    const sea = ground.waters.find(({ kind }) => kind === 'sea');
    meshPlinth(standing, terrain, relief, sea?.surface ?? null);
    kept = {
      terrain: { ...terrain, heights: terrain.heights.slice(), landUse: new Uint8Array(0) },
      parcels: ground.parcels.map(points),
      trees,
    };
    const draped = meshGround(ground, terrain, firstParcel);
    const reliefChunks = chunkTriangles(relief.position, 3, relief.index, reliefSquare);
    const structures = standing.finish();
    const { position, index } = structures;
    const structureChunks = chunkTriangles(position, 3, index, reliefSquare);
    const drapedChunks = chunkTriangles(draped.position, 4, draped.index, groundSquare, (vertex) =>
      isFine(draped.kind[vertex * 4] as number),
    );
    return {
      terrain,
      mesh: { position: relief.position, index: reliefChunks.index },
      reliefChunks: reliefChunks.chunks,
      paint: paintGround(terrain),
      canopy: paintCanopy(canopySize),
      draped: { ...draped, index: drapedChunks.index },
      drapedChunks: drapedChunks.chunks,
      waters: meshWaters(ground.waters, terrain),
      shore: shoreDistance(terrain),
      trees: meshTrees(trees),
      structures: { ...structures, index: structureChunks.index },
      structureChunks: structureChunks.chunks,
      decks: roadDecks(roads),
      ground,
    };
  },

  /** Yards and round trees of a square of ground; `files` name the footprints of the whole place. */
  async loadYards(square: Bounds, files: readonly FootprintFile[]): Promise<PackedTriangles> {
    if (!kept) throw new Error('yards were asked for before their ground');
    const { terrain, parcels, trees } = kept;
    const [{ meshYards }, { packTriangles }, { planYard }] = await Promise.all([
      import('#capabilities/complex/meshYards.ts'),
      import('#capabilities/complex/packTriangles.ts'),
      import('#capabilities/complex/planYard.ts'),
    ]);
    const within = ([x, z]: readonly [number, number]): boolean =>
      x >= square[0] && z >= square[1] && x < square[2] && z < square[3];
    const plots = parcels.filter((ring) => within(centreOf(ring)));
    const reach = boundsOf([...plots.flat(), [square[0], square[1]], [square[2], square[3]]]);
    const near = files.filter(({ bounds }) => meet(bounds, reach));
    const standing = (await Promise.all(near.map(({ url }) => outlinesOf(url))))
      .flat()
      .map((ring) => ({ ring, bounds: boundsOf(ring) }))
      .filter(({ bounds }) => meet(bounds, reach));
    const yards = plots.map((plot) => {
      const bounds = boundsOf(plot);
      const own = standing.filter((one) => meet(one.bounds, bounds)).map(({ ring }) => ring);
      const [x, z] = centreOf(plot);
      return planYard(plot, own, hash32(Math.round(x), Math.round(z)));
    });
    const standingTrees = trees.filter(({ x, z }) => within([x, z]));
    return packTriangles(meshYards(yards, standingTrees, (x, z) => groundHeight(terrain, x, z)));
  },
};

const meet = (a: Bounds, b: Bounds): boolean =>
  a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];

/** Outlines of a file's parts in scene metres; a few files are remembered. */
function outlinesOf(url: string): Promise<Ring[]> {
  const known = outlines.get(url);
  if (known) return known;
  for (const oldest of [...outlines.keys()].slice(
    0,
    Math.max(0, outlines.size - mostOutlines + 1),
  )) {
    outlines.delete(oldest);
  }
  const made = bytesOf(url).then((bytes) => {
    const tile = decodeFootprintTile(bytes);
    return Array.from({ length: tile.parts }, (_, part): Ring => {
      const corners = tile.corners.subarray(
        (tile.starts[part] as number) * 2,
        (tile.starts[part + 1] as number) * 2,
      );
      return Array.from({ length: corners.length / 2 }, (_, k) => [
        tile.originX + (corners[k * 2] as number),
        tile.originZ + (corners[k * 2 + 1] as number),
      ]);
    });
  });
  outlines.set(url, made);
  made.catch(() => outlines.delete(url));
  return made;
}
export type GroundTasks = typeof groundTasks;

answerTasks(groundTasks);
