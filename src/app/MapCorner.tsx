import { useMemo } from 'react';
import { useStore } from 'zustand';
import { groundStore } from '#capabilities/complex/ground.store.ts';
import { groundHeight } from '#capabilities/complex/groundHeight.ts';
import { Minimap } from '#capabilities/minimap/Minimap.tsx';
import { minimapStore } from '#capabilities/minimap/minimap.store.ts';

/** The small map where it is open and the ground is known. */
export function MapCorner() {
  const { ground, terrain } = useStore(groundStore);
  const open = useStore(minimapStore, (state) => state.open);
  const heightAt = useMemo(
    () => terrain && ((x: number, z: number) => groundHeight(terrain, x, z)),
    [terrain],
  );
  return open && ground && heightAt ? <Minimap ground={ground} heightAt={heightAt} /> : null;
}
