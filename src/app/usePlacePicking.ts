import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { TilesLayer } from '#capabilities/buildings/TilesLayer.ts';
import { placePickingStore } from '#capabilities/company-pages/placePicking.store.ts';
import type { Stage } from '#scene/Stage.ts';

/** Lets a press on the ground answer a form that asks for a point; how is fetched when first asked. */
export function usePlacePicking(stage: Stage, tiles: TilesLayer | null): void {
  const asked = useStore(placePickingStore, (store) => store.asked);
  useEffect(() => {
    if (!asked) return;
    let stop: (() => void) | undefined;
    let mounted = true;
    void import('#app/pickPlace.ts').then(({ pickPlace }) => {
      if (mounted) stop = pickPlace(stage, tiles, asked);
    });
    return () => {
      mounted = false;
      stop?.();
    };
  }, [asked, stage, tiles]);
}
