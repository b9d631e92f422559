import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { buildingStore, fidOf, gidOf, loadNames } from '#capabilities/buildings/building.store.ts';
import type { Building } from '#capabilities/buildings/building.ts';
import type { TilesLayer } from '#capabilities/buildings/TilesLayer.ts';
import type { Stage } from '#scene/Stage.ts';
import { choose, hover, viewStore } from '#view/view.store.ts';

/** Names of the leaves in view are read this long after the camera has come to rest, ms. */
const restMs = 1500;
/** Leaves whose names are read ahead. */
const ahead = 6;

/** What was pointed at last while its name was not known, and who can find the name. */
let unnamed: { feature: number; named: Promise<string | null> } | null = null;

/** Chooses what was clicked, as soon as its name is there; nothing where nothing was. */
export function chooseUnnamed(): void {
  const clicked = unnamed;
  choose(null);
  void clicked?.named.then((id) => {
    if (id && unnamed === clicked) choose({ kind: 'building', id });
  });
}

export interface Names {
  /** Notes that a building without a known name is pointed at; it is shown as soon as the name is there. */
  missed(feature: number, pixel: readonly [number, number]): null;
  /** Nothing without a name is pointed at. */
  clear(): void;
}

/** Keeps the names of buildings at hand that are pointed at, chosen, or in view at rest. */
export function useNames(stage: Stage, tiles: TilesLayer | null): Names {
  const choice = useStore(viewStore, (view) => view.choice);
  const features = useStore(buildingStore, (state) => state.features);

  useEffect(() => {
    if (!tiles) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = async (): Promise<void> => {
      for (const leaf of tiles.drawnLeaves().slice(0, ahead)) await loadNames(leaf);
    };
    const soon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void read().catch(() => {}), restMs);
    };
    const stop = stage.whenAtRest(soon);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [stage, tiles]);

  useEffect(() => {
    if (!tiles || !features || choice?.kind !== 'building' || fidOf(choice.id) !== null) return;
    void findByName(tiles, choice.id).catch(() => {});
  }, [tiles, features, choice]);

  return useMemo(
    () => ({
      missed: (feature, [x, y]) => {
        if (unnamed?.feature === feature) return null;
        const pointed = { feature, named: nameOf(tiles, feature) };
        unnamed = pointed;
        void pointed.named.then((id) => {
          const { left, top } = stage.canvas.getBoundingClientRect();
          if (id && unnamed === pointed) hover({ kind: 'building', id }, [left + x, top + y]);
        });
        return null;
      },
      clear: () => {
        unnamed = null;
      },
    }),
    [stage, tiles],
  );
}

async function nameOf(tiles: TilesLayer | null, feature: number): Promise<string | null> {
  try {
    const leaf = await tiles?.findLeaf(feature);
    if (leaf) await loadNames(leaf);
  } catch {
    return null;
  }
  return gidOf(feature);
}

/** Reads the names of the leaf that holds a building known by name only. Rejects where they cannot be had. */
async function findByName(tiles: TilesLayer, id: string): Promise<void> {
  const answer = await fetch(`/api/buildings/${encodeURIComponent(id)}`);
  if (!answer.ok) return;
  const { gid, position } = (await answer.json()) as Building;
  const { x, z } = position;
  for (const leaf of await tiles.leavesWithin([x - 1, z - 1, x + 1, z + 1])) {
    if (fidOf(gid) === null) await loadNames(leaf);
  }
}
