import { useEffect, useMemo } from 'react';
import { buildingStore, loadManifest } from '#capabilities/buildings/building.store.ts';
import { clayMaterial } from '#capabilities/buildings/clayMaterial.ts';
import { footprintPool } from '#capabilities/buildings/footprintPool.store.ts';
import type { FeatureTable } from '#capabilities/buildings/manifest.ts';
import { OutlineLayer } from '#capabilities/buildings/OutlineLayer.ts';
import { beginningWith, forgetStart } from '#capabilities/buildings/startTiles.store.ts';
import { TilesLayer } from '#capabilities/buildings/TilesLayer.ts';
import { tileBudgetOf } from '#capabilities/buildings/tileBudget.ts';
import { tileMaker } from '#capabilities/buildings/tileMaker.store.ts';
import { sectorColours, sectorOfByte } from '#capabilities/companies/sector.ts';
import { FeatureTexture, featureFlag, noFeatures } from '#scene/FeatureTexture.ts';
import { useStage } from '#scene/SceneCanvas.tsx';
import { type Rest, viewStore } from '#view/view.store.ts';

/** How often an open page asks whether the place has changed, ms. */
const askEveryMs = 15_000;

/** What the scene shows of the buildings beside their shapes. */
export interface Emphasis {
  /** Stands out with a rim; everything else loses its colour. */
  readonly chosen: readonly number[];
  /** Keeps its colour while the rest loses it. */
  readonly lit: readonly number[];
  readonly hovered: readonly number[];
  readonly dim: number;
  /** Features that alone stand, while all other buildings are ghosts or away; null where all stand. */
  readonly solid: ReadonlySet<number> | null;
  readonly rest: Rest;
}

interface Props {
  readonly emphasis: Emphasis;
  readonly onFeatures: (texture: FeatureTexture) => void;
  readonly onTiles: (tiles: TilesLayer) => void;
}

/** Skin of the buildings: manifest → tiles, sector colours and emphasis → feature texture and rims. */
export function Buildings({ emphasis, onFeatures, onTiles }: Props) {
  const stage = useStage();
  const layers = useMemo(() => {
    const outlined = new Set<() => void>();
    const tiles = new TilesLayer(beginningWith(tileMaker(footprintPool())), {
      arrived: (state) => {
        if (state === 'all') forgetStart();
        stage.loaded('buildings', state);
      },
      failed: () => {
        stage.loaded('buildings', 'some');
        buildingStore.setState({ problem: 'unreachable' });
      },
      pinned: () => {
        for (const outline of outlined) outline();
      },
    });
    return {
      tiles,
      outlined,
      chosen: new OutlineLayer(2.6, 1, 1),
      hovered: new OutlineLayer(2, 0.94, 2),
    };
  }, [stage]);

  useEffect(() => {
    const { tiles, chosen, hovered } = layers;
    onTiles(tiles);
    stage.warm(clayMaterial({ value: noFeatures }, { value: 0 }, false).moving);
    const removals = [
      stage.castShadow(tiles.object),
      stage.beforeFrame(() => {
        tiles.setBudget(tileBudgetOf(stage.quality, stage.tried));
        if (tiles.update(stage.camera, stage.canvas.clientHeight)) stage.loop.change();
      }),
    ];
    const showManifest = (): void => {
      const { manifest } = buildingStore.getState();
      if (!manifest) return;
      tiles.setTree(manifest.tiles);
      stage.loop.change();
    };
    let texture: FeatureTexture | null = null;
    const showFeatures = (): void => {
      const { manifest, features } = buildingStore.getState();
      if (!manifest || !features) return;
      texture?.dispose();
      texture = new FeatureTexture(manifest.counts.buildings + manifest.counts.parcels);
      if (viewStore.getState().style === 'sector')
        texture.colour(sectorPaint(features, texture.size));
      tiles.setFeatures(texture.texture);
      onFeatures(texture);
      stage.loaded('features', 'all');
    };
    stage.loaded('features', 'empty');
    stage.loaded('buildings', 'empty');
    showManifest();
    showFeatures();
    const stop = buildingStore.subscribe((now, before) => {
      if (now.manifest !== before.manifest) showManifest();
      if (now.features !== before.features) showFeatures();
    });
    if (!buildingStore.getState().manifest) void loadManifest();
    const asking = setInterval(() => {
      if (document.visibilityState === 'visible') void loadManifest();
    }, askEveryMs);
    return () => {
      clearInterval(asking);
      stop();
      for (const remove of removals) remove();
      texture?.dispose();
      tiles.dispose();
      chosen.dispose();
      hovered.dispose();
    };
  }, [layers, stage, onFeatures, onTiles]);

  useEffect(() => {
    const { tiles, chosen, hovered, outlined } = layers;
    const outline = (): void => {
      chosen.setPrisms(tiles.prisms(new Set(emphasis.chosen)));
      hovered.setPrisms(tiles.prisms(new Set(emphasis.hovered)));
    };
    tiles.pin([...emphasis.hovered, ...emphasis.chosen]);
    outline();
    outlined.add(outline);
    tiles.setGhosts(emphasis.solid !== null && emphasis.rest === 'ghost');
    stage.dim(emphasis.dim);
    return () => {
      outlined.delete(outline);
    };
  }, [emphasis, layers, stage]);

  return (
    <>
      <primitive object={layers.tiles.object} />
      <primitive object={layers.hovered.object} />
      <primitive object={layers.chosen.object} />
    </>
  );
}

function sectorPaint({ sites }: FeatureTable, features: number): Uint32Array {
  const colours = new Uint32Array(features);
  for (const { sector, fids, parcels } of sites) {
    const id = sectorOfByte(sector);
    const colour = id ? Number.parseInt(sectorColours[id].slice(1), 16) : 0;
    for (const fid of [...fids, ...parcels]) colours[fid] = colour;
  }
  return colours;
}

/** Writes emphasis into the feature texture; plots stay where buildings are away. */
export function emphasise(
  texture: FeatureTexture,
  { chosen, lit, hovered, solid, rest }: Emphasis,
  buildings: number,
): void {
  const away = solid ? othersThan(solid, buildings) : [];
  texture.flag(featureFlag.ghost, rest === 'ghost' ? away : []);
  texture.flag(featureFlag.hidden, rest === 'hidden' ? away : []);
  texture.flag(featureFlag.chosen, chosen);
  texture.flag(featureFlag.lit, lit);
  texture.flag(featureFlag.hovered, hovered);
}

function othersThan(solid: ReadonlySet<number>, buildings: number): number[] {
  const others: number[] = [];
  for (let fid = 0; fid < buildings; fid++) if (!solid.has(fid)) others.push(fid);
  return others;
}
