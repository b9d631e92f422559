import { useEffect } from 'react';
import { gidOf, loadNames } from '#capabilities/buildings/building.store.ts';
import type { TilesLayer } from '#capabilities/buildings/TilesLayer.ts';
import type { Stage } from '#scene/Stage.ts';
import { choose, hover, steer, viewStore } from '#view/view.store.ts';

/** Keys of the picture while it has the focus: move, turn, zoom, go from building to building, choose. */
export function useKeys(stage: Stage, tiles: TilesLayer | null): void {
  useEffect(() => {
    const element = stage.canvas.closest<HTMLElement>('[data-scene]');
    if (!element) return;
    let order: number[] = [];
    let at = -1;
    const step = (by: number): void => {
      if (at < 0 || order.length === 0) order = nearest(stage, tiles);
      if (order.length === 0) return;
      at = (at + by + order.length) % order.length;
      void point(order[at] as number);
    };
    const point = async (feature: number): Promise<void> => {
      if (gidOf(feature) === null) {
        const leaf = await tiles?.findLeaf(feature).catch(() => null);
        if (leaf) await loadNames(leaf).catch(() => {});
      }
      const id = gidOf(feature);
      if (id && order[at] === feature) hover({ kind: 'building', id });
    };
    const forget = (): void => {
      at = -1;
    };
    const stride = (): number => stage.rig.pose().distance * 0.12;
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const ease = stage.easing;
      const turn = event.shiftKey;
      switch (event.key) {
        case 'ArrowLeft':
          turn ? stage.rig.rotate(-12, 0, ease) : stage.rig.slide(-stride(), 0, ease);
          break;
        case 'ArrowRight':
          turn ? stage.rig.rotate(12, 0, ease) : stage.rig.slide(stride(), 0, ease);
          break;
        case 'ArrowUp':
          turn ? stage.rig.rotate(0, 6, ease) : stage.rig.slide(0, stride(), ease);
          break;
        case 'ArrowDown':
          turn ? stage.rig.rotate(0, -6, ease) : stage.rig.slide(0, -stride(), ease);
          break;
        case '+':
        case '=':
          steer('zoom-in');
          break;
        case '-':
          steer('zoom-out');
          break;
        case 'Home':
          steer('home');
          break;
        case '.':
          step(1);
          break;
        case ',':
          step(-1);
          break;
        case 'Enter': {
          const hovered = viewStore.getState().hover;
          if (hovered) choose(hovered);
          break;
        }
        default:
          return;
      }
      event.preventDefault();
      event.stopPropagation();
    };
    element.addEventListener('keydown', onKey);
    const stop = stage.whenAtRest(forget);
    return () => {
      element.removeEventListener('keydown', onKey);
      stop();
    };
  }, [stage, tiles]);
}

/** Buildings in view by their distance from its middle, at most 400 feature numbers. */
function nearest(stage: Stage, tiles: TilesLayer | null): number[] {
  const { x, z } = stage.rig.pose();
  return [...(tiles?.middles() ?? [])]
    .map(({ feature, x: bx, z: bz }) => ({ feature, d: Math.hypot(bx - x, bz - z) }))
    .sort((a, b) => a.d - b.d)
    .slice(0, 400)
    .map(({ feature }) => feature);
}
