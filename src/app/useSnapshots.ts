import { useEffect } from 'react';
import { snapshotStore } from '#capabilities/snapshot/snapshot.store.ts';
import type { Stage } from '#scene/Stage.ts';
import { wholeType } from '#ui/wholeType.ts';

/** Frames of a preview, and at least of a picture. */
const [previewFrames, fewestFrames] = [4, 12] as const;

/** Lets the scene draw snapshots: one at a time, the next when the last has ended. */
export function useSnapshots(stage: Stage): void {
  useEffect(() => {
    let last: Promise<unknown> = Promise.resolve();
    snapshotStore.setState({
      photographer: {
        screen: () => ({ width: stage.canvas.clientWidth, height: stage.canvas.clientHeight }),
        camera: () => {
          const { distance, heading } = stage.rig.pose();
          return { distance, heading, fov: stage.camera.fov };
        },
        draw: ({ preview, ...wish }) => {
          const frames = preview ? previewFrames : Math.max(fewestFrames, stage.quality.stills);
          const next = last
            .catch(() => undefined)
            .then(wholeType)
            .then(() => stage.loop.large({ ...wish, frames }));
          last = next;
          return next;
        },
      },
    });
    return () => snapshotStore.setState({ photographer: null });
  }, [stage]);
}
