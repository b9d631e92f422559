import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { sceneTexts } from '#app/scene.texts.ts';
import { useCamera } from '#app/useCamera.ts';
import { useDaylight } from '#app/useDaylight.ts';
import { useEmphasis } from '#app/useEmphasis.ts';
import { useFootprint } from '#app/useFootprint.ts';
import { useKeys } from '#app/useKeys.ts';
import { useLabels } from '#app/useLabels.ts';
import { useMeasuring } from '#app/useMeasuring.ts';
import { chooseUnnamed, useNames } from '#app/useNames.ts';
import { useOpening } from '#app/useOpening.ts';
import { usePlacePicking } from '#app/usePlacePicking.ts';
import { useProductModel } from '#app/useProductModel.ts';
import { useSettings } from '#app/useSettings.ts';
import { useSnapshots } from '#app/useSnapshots.ts';
import { Buildings, emphasise } from '#capabilities/buildings/Buildings.tsx';
import { buildingStore, gidOf } from '#capabilities/buildings/building.store.ts';
import type { TilesLayer } from '#capabilities/buildings/TilesLayer.ts';
import { Complex } from '#capabilities/complex/Complex.tsx';
import { styleStore } from '#capabilities/styles/style.store.ts';
import type { FeatureTexture } from '#scene/FeatureTexture.ts';
import { SceneCanvas, useStage } from '#scene/SceneCanvas.tsx';
import type { Target } from '#scene/Stage.ts';
import type { EntityRef } from '#shared/entity.ts';
import type { Bounds } from '#shared/geo.ts';
import { choose, hover, viewStore } from '#view/view.store.ts';

/** Everything that is drawn, in drawing order. */
export function Scene() {
  const language = useStore(viewStore, (view) => view.language);
  return (
    <SceneCanvas
      label={sceneTexts[language].label}
      onHover={(target, at) => hover(target as EntityRef | null, at)}
      onChoose={(target) => (target ? choose(target as EntityRef) : chooseUnnamed())}
      onContextLost={(pictureLost) => viewStore.setState({ pictureLost })}
    >
      <Picture />
    </SceneCanvas>
  );
}

function Picture() {
  const stage = useStage();
  const manifest = useStore(buildingStore, (state) => state.manifest);
  const [features, setFeatures] = useState<FeatureTexture | null>(null);
  const [tiles, setTiles] = useState<TilesLayer | null>(null);
  const emphasis = useEmphasis();
  const painted = useStore(styleStore, (state) => state.painted);
  const solid = useRef<ReadonlySet<number> | null>(null);
  const facts = manifest?.facts;
  const buildings = manifest?.counts.buildings ?? 0;

  useEffect(() => {
    if (!features) return;
    emphasise(features, emphasis, buildings);
    solid.current = emphasis.solid;
    stage.loop.change();
  }, [features, emphasis, buildings, stage]);

  useEffect(() => {
    if (!features || !painted || painted.url !== facts) return;
    features.colour(painted.colours);
    stage.loop.change();
  }, [features, painted, facts, stage]);

  const names = useNames(stage, tiles);
  useEffect(() => {
    if (!tiles) return;
    const test = (ray: Parameters<(typeof stage.picker.tests)[0]>[0], limit: number) => {
      const ground = Math.min(limit, stage.groundDistance(ray));
      const hit = tiles.hit(ray, ground + 2, solid.current);
      const gid = hit && gidOf(hit.feature);
      if (hit && !gid) return names.missed(hit.feature, ray.pixel);
      names.clear();
      return hit && gid
        ? { target: { kind: 'building', id: gid } satisfies Target, distance: hit.distance }
        : null;
    };
    stage.picker.tests.push(test);
    return () => {
      stage.picker.tests.splice(stage.picker.tests.indexOf(test), 1);
    };
  }, [tiles, stage, names]);

  useCamera(stage, tiles);
  useOpening(stage, tiles, features);
  useDaylight(stage);
  useSettings(stage);
  useMeasuring(stage, tiles);
  usePlacePicking(stage, tiles);
  useProductModel(stage, tiles);
  useSnapshots(stage);
  useLabels(stage);
  useKeys(stage, tiles);
  useFootprint(stage);

  const files = useMemo(
    () =>
      manifest && {
        terrain: manifest.terrain,
        ground: manifest.ground,
        firstParcel: manifest.counts.buildings,
        footprints: tiles && ((within: Bounds) => footprintsOf(tiles, within)),
      },
    [manifest, tiles],
  );
  return (
    <>
      <Complex files={files} features={features} />
      <Buildings
        emphasis={emphasis}
        onFeatures={useCallback((texture: FeatureTexture) => setFeatures(texture), [])}
        onTiles={useCallback((layer: TilesLayer) => setTiles(layer), [])}
      />
    </>
  );
}

async function footprintsOf(
  tiles: TilesLayer,
  within: Bounds,
): Promise<{ url: string; bounds: Bounds }[]> {
  const leaves = await tiles.leavesWithin(within);
  return leaves.map(({ url, bounds }) => ({ url, bounds }));
}
