import { useEffect, useMemo } from 'react';
import { groundStore } from '#capabilities/complex/ground.store.ts';
import type { FootprintFile, GroundTasks } from '#capabilities/complex/ground.worker.ts';
import { squareMetres, YardsLayer } from '#capabilities/complex/YardsLayer.ts';
import { useStage } from '#scene/SceneCanvas.tsx';
import type { WorkerPool } from '#shared/workerTasks.ts';

interface Props {
  /** The worker that holds the ground. */
  readonly pool: WorkerPool<GroundTasks>;
  /** Outlines that yards stay clear of. */
  readonly footprints: readonly FootprintFile[];
}

/** Skin of what stands on plots: made square by square where the camera is near. */
export function Yards({ pool, footprints }: Props) {
  const stage = useStage();
  const layer = useMemo(
    () =>
      new YardsLayer(
        ({ i, j }) => {
          const [x, z] = [i * squareMetres, j * squareMetres];
          return pool.call('loadYards', [x, z, x + squareMetres, z + squareMetres], footprints);
        },
        (pending) => stage.loaded('yards', pending === 0 ? 'all' : 'some'),
      ),
    [pool, footprints, stage],
  );

  useEffect(() => {
    const removals = [
      stage.castShadow(layer.object),
      stage.beforeFrame(() => {
        if (groundStore.getState().ground) layer.update(stage.camera.position);
      }),
      groundStore.subscribe((now, before) => {
        if (now.ground !== before.ground) layer.clear();
      }),
    ];
    stage.loop.change();
    return () => {
      for (const remove of removals) remove();
      layer.dispose();
    };
  }, [layer, stage]);

  return <primitive object={layer.object} />;
}
