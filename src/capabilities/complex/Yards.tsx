import { useEffect, useMemo } from 'react';
import { groundStore } from '#capabilities/complex/ground.store.ts';
import type { FootprintFile, GroundTasks } from '#capabilities/complex/ground.worker.ts';
import { type Square, squareMetres, YardsLayer } from '#capabilities/complex/YardsLayer.ts';
import { useStage } from '#scene/SceneCanvas.tsx';
import type { Bounds } from '#shared/geo.ts';
import type { WorkerPool } from '#shared/workerTasks.ts';

interface Props {
  /** The worker that holds the ground. */
  readonly pool: WorkerPool<GroundTasks>;
  /** Files of the outlines near some ground, which yards stay clear of. */
  readonly footprints: (within: Bounds) => Promise<readonly FootprintFile[]>;
  /** Hears in which squares yards are drawn. */
  readonly onShown: (squares: readonly Square[]) => void;
}

/** Plots of a square may reach this far beyond it, metres. */
const beside = 500;

/** Skin of what stands on plots: made square by square where the camera is near. */
export function Yards({ pool, footprints, onShown }: Props) {
  const stage = useStage();
  const layer = useMemo(
    () =>
      new YardsLayer(
        async ({ i, j }) => {
          const [x, z] = [i * squareMetres, j * squareMetres];
          const [east, south] = [x + squareMetres, z + squareMetres];
          const around = [x - beside, z - beside, east + beside, south + beside] as const;
          return pool.call('loadYards', [x, z, east, south], await footprints(around));
        },
        {
          pending: (count) => stage.loaded('yards', count === 0 ? 'all' : 'some'),
          shown: onShown,
        },
      ),
    [pool, footprints, onShown, stage],
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
