import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { meetGround, middleRay } from '#app/meetGround.ts';
import type { TilesLayer } from '#capabilities/buildings/TilesLayer.ts';
import { groundStore } from '#capabilities/complex/ground.store.ts';
import { groundHeight } from '#capabilities/complex/groundHeight.ts';
import type { MeasureLayer } from '#capabilities/measuring/MeasureLayer.ts';
import {
  finishMeasure,
  setHeight,
  setPoint,
  stopMeasuring,
  undoPoint,
} from '#capabilities/measuring/measuring.command.ts';
import { type Measuring, measuringStore } from '#capabilities/measuring/measuring.store.ts';
import type { PickRay } from '#scene/Picker.ts';
import type { Stage } from '#scene/Stage.ts';

/** Lets presses and keys measure while that tool is at work, and draws what is measured; its layer comes when first needed. */
export function useMeasuring(stage: Stage, tiles: TilesLayer | null): void {
  const wanted = useStore(measuringStore, ({ kind, done }) => kind !== null || done.length > 0);
  const working = useStore(measuringStore, ({ kind }) => kind !== null);
  const terrain = useStore(groundStore, (state) => state.terrain);
  const [layer, setLayer] = useState<MeasureLayer | null>(null);

  useEffect(() => {
    if (!wanted || layer) return;
    let mounted = true;
    void import('#capabilities/measuring/MeasureLayer.ts').then(({ MeasureLayer }) => {
      if (mounted) setLayer(new MeasureLayer());
    });
    return () => {
      mounted = false;
    };
  }, [wanted, layer]);

  useEffect(() => {
    if (!layer) return;
    const draw = (): void => {
      layer.setMeasures(drawn(measuringStore.getState()));
      stage.loop.change();
    };
    if (terrain) layer.setGround((x, z) => groundHeight(terrain, x, z));
    stage.labels.scene.add(layer.object);
    draw();
    const stop = measuringStore.subscribe(draw);
    return () => {
      stop();
      stage.labels.scene.remove(layer.object);
    };
  }, [layer, terrain, stage]);
  useEffect(() => () => layer?.dispose(), [layer]);

  useEffect(() => {
    if (!working) return;
    const press = (ray: PickRay): void => {
      const met = meetGround(stage, tiles, ray);
      if (!met) return;
      const { kind, draft } = measuringStore.getState();
      if (kind === 'height' && draft.length === 0 && met.building) setHeight(...met.building);
      else setPoint(met.point);
    };
    stage.picker.setTool({
      press,
      move: (ray) =>
        measuringStore.setState({ pointer: (ray && meetGround(stage, tiles, ray)?.point) ?? null }),
      finish: finishMeasure,
    });
    const onKey = (event: KeyboardEvent): void => {
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('[role="dialog"], input, textarea')) return;
      if (!runKey(event, () => press(middleRay(stage)), target)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    return () => {
      stage.picker.setTool(null);
      window.removeEventListener('keydown', onKey, { capture: true });
    };
  }, [working, stage, tiles]);
}

/** Enter in the picture sets a point at its middle, Backspace and Ctrl+Z take one back, Esc ends what was begun and then the tool. */
function runKey(event: KeyboardEvent, set: () => void, target: Element | null): boolean {
  const { key } = event;
  if (key === 'Enter' && target?.closest('[data-scene]')) set();
  else if (key === 'Backspace' || (key === 'z' && (event.ctrlKey || event.metaKey))) undoPoint();
  else if (key === 'Escape' && measuringStore.getState().draft.length > 0) finishMeasure();
  else if (key === 'Escape') stopMeasuring();
  else return false;
  return true;
}

/** What is finished, and what is begun up to the pointer. */
function drawn({ kind, draft, pointer, done }: Measuring) {
  const points = draft.length > 0 && pointer ? [...draft, pointer] : draft;
  return kind && points.length > 0 ? [...done, { id: 0, kind, points }] : done;
}
