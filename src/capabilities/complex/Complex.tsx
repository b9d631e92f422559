import { lazy, Suspense, useCallback, useEffect, useMemo } from 'react';
import { GroundLayer } from '#capabilities/complex/GroundLayer.ts';
import { groundStore } from '#capabilities/complex/ground.store.ts';
import type { FootprintFile } from '#capabilities/complex/ground.worker.ts';
import { groundHeight } from '#capabilities/complex/groundHeight.ts';
import { LampsLayer } from '#capabilities/complex/LampsLayer.ts';
import { groundPool, meshedGround } from '#capabilities/complex/meshedGround.store.ts';
import { placeLamps } from '#capabilities/complex/placeLamps.ts';
import { deckHeight } from '#capabilities/complex/roadDecks.ts';
import { StructuresLayer } from '#capabilities/complex/StructuresLayer.ts';
import { TableLayer } from '#capabilities/complex/TableLayer.ts';
import { TerrainLayer } from '#capabilities/complex/TerrainLayer.ts';
import { TreesLayer } from '#capabilities/complex/TreesLayer.ts';
import { WaterLayer } from '#capabilities/complex/WaterLayer.ts';
import type { FeatureTexture } from '#scene/FeatureTexture.ts';
import { useStage } from '#scene/SceneCanvas.tsx';
import type { Bounds } from '#shared/geo.ts';

const Yards = lazy(async () => ({
  default: (await import('#capabilities/complex/Yards.tsx')).Yards,
}));

interface Props {
  /** Files of the place in this version; null until they are known. */
  readonly files: {
    readonly terrain: string;
    readonly ground: string;
    readonly firstParcel: number;
    /** Files of the outlines near some ground; null until they can be asked for. */
    readonly footprints: ((within: Bounds) => Promise<readonly FootprintFile[]>) | null;
  } | null;
  readonly features: FeatureTexture | null;
}

/** Skin of the place itself: relief, water, streets and plots. */
export function Complex({ files, features }: Props) {
  const stage = useStage();
  const layers = useMemo(
    () => ({
      terrain: new TerrainLayer(),
      ground: new GroundLayer(),
      water: new WaterLayer(),
      trees: new TreesLayer(),
      structures: new StructuresLayer(),
      table: new TableLayer(),
      lamps: new LampsLayer(),
    }),
    [],
  );

  useEffect(() => {
    stage.loaded('ground', 'empty');
    stage.warm(
      ...[
        layers.terrain,
        layers.ground,
        layers.water,
        layers.trees,
        layers.structures,
        layers.table,
      ].map(({ materials }) => materials.moving),
      layers.terrain.painter,
    );
    const removals = [
      stage.castShadow(layers.terrain.object),
      stage.whenRestored(() => layers.terrain.forget()),
      stage.castShadow(layers.trees.object),
      stage.castShadow(layers.structures.object),
      stage.beforeFrame((renderer) => {
        layers.terrain.prepare(renderer);
        layers.ground.update(stage.camera.position);
        layers.trees.update(stage.camera.position);
        layers.lamps.update(stage.camera.position);
      }),
    ];
    return () => {
      for (const remove of removals) remove();
      layers.terrain.dispose();
      layers.ground.dispose();
      layers.water.dispose();
      layers.trees.dispose();
      layers.structures.dispose();
      layers.table.dispose();
      layers.lamps.dispose();
    };
  }, [layers, stage]);

  const onYards = useCallback(
    (squares: Parameters<GroundLayer['setDrawnYards']>[0]) => layers.ground.setDrawnYards(squares),
    [layers],
  );

  const { terrain: terrainUrl, ground: groundUrl, firstParcel } = files ?? {};
  useEffect(() => {
    if (!terrainUrl || !groundUrl || firstParcel === undefined) return;
    let wanted = true;
    let again: ReturnType<typeof setTimeout> | undefined;
    const load = (attempt: number): Promise<void> =>
      meshedGround({ terrain: terrainUrl, ground: groundUrl, firstParcel }).then(
        (made) => {
          if (!wanted) return;
          layers.terrain.setGround(made);
          layers.ground.setGround(made);
          layers.water.setWaters(made);
          layers.trees.setTrees(made.trees);
          layers.structures.setStructures(made.structures, made.structureChunks);
          layers.table.setGround(made.terrain);
          const { terrain, ground } = made;
          const half = terrain.step * (terrain.size - 1);
          stage.rig.setBounds(
            terrain.minX + 400,
            terrain.minZ + 400,
            terrain.minX + half - 400,
            terrain.minZ + half - 400,
          );
          const heightAt = (x: number, z: number): number => groundHeight(terrain, x, z);
          layers.lamps.setLamps(() =>
            placeLamps(
              ground.roads,
              (x, z, main) => (main ? deckHeight(made.decks, x, z) : null) ?? heightAt(x, z),
            ),
          );
          stage.setGround(heightAt);
          groundStore.setState({ terrain, ground, problem: null });
          stage.loaded('ground', 'all');
        },
        () => {
          if (!wanted) return;
          groundStore.setState({ problem: 'unreachable' });
          again = setTimeout(() => void load(attempt + 1), Math.min(30_000, 1000 * 2 ** attempt));
        },
      );
    void load(0);
    return () => {
      wanted = false;
      clearTimeout(again);
    };
  }, [layers, stage, terrainUrl, groundUrl, firstParcel]);

  useEffect(() => {
    if (!features) return;
    layers.ground.setFeatures(features.texture);
    stage.loop.change();
  }, [features, layers, stage]);

  return (
    <>
      <primitive object={layers.terrain.object} />
      <primitive object={layers.ground.object} />
      <primitive object={layers.trees.object} />
      <primitive object={layers.structures.object} />
      <primitive object={layers.table.object} />
      {files?.footprints && (
        <Suspense fallback={null}>
          <Yards pool={groundPool()} footprints={files.footprints} onShown={onYards} />
        </Suspense>
      )}
      <primitive object={layers.water.object} />
      <primitive object={layers.lamps.object} />
    </>
  );
}
