import { useEffect } from 'react';
import { footprintStore } from '#capabilities/minimap/footprint.store.ts';
import type { Stage } from '#scene/Stage.ts';

/** Tells the small map what the camera sees, with each frame that is drawn from another place. */
export function useFootprint(stage: Stage): void {
  useEffect(() => {
    let last = '';
    return stage.beforeFrame(() => {
      const { elements: m } = stage.camera.matrixWorld;
      const { aspect, fov } = stage.camera;
      const seen = [...m, aspect].join();
      if (seen === last) return;
      last = seen;
      const column = (k: number, sign = 1) =>
        [0, 1, 2].map((row) => (m[k * 4 + row] as number) * sign) as [number, number, number];
      const tanY = Math.tan((fov * Math.PI) / 360);
      const sight = {
        eye: column(3),
        right: column(0),
        up: column(1),
        forward: column(2, -1),
        tanX: tanY * aspect,
        tanY,
      };
      const { x, z, pitch } = stage.rig.pose();
      footprintStore.setState({ sight, x, z, pitch });
    });
  }, [stage]);
}
