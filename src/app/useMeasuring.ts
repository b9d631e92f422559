import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { TilesLayer } from '#capabilities/buildings/TilesLayer.ts';
import { groundStore } from '#capabilities/complex/ground.store.ts';
import { groundHeight } from '#capabilities/complex/groundHeight.ts';
import type { MeasureLayer } from '#capabilities/measuring/MeasureLayer.ts';
import type { MeasuredPoint } from '#capabilities/measuring/measure.ts';
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
      const met = meet(stage, tiles, ray);
      if (!met) return;
      const { kind, draft } = measuringStore.getState();
      if (kind === 'height' && draft.length === 0 && met.building) setHeight(...met.building);
      else setPoint(met.point);
    };
    stage.picker.setTool({
      press,
      move: (ray) =>
        measuringStore.setState({ pointer: (ray && meet(stage, tiles, ray)?.point) ?? null }),
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

function middleRay(stage: Stage): PickRay {
  const { left, top, width, height } = stage.canvas.getBoundingClientRect();
  return stage.picker.rayAt(left + width / 2, top + height / 2);
}

/** Where a ray meets the ground or a building, and that building's foot and top under and over this point. */
function meet(
  stage: Stage,
  tiles: TilesLayer | null,
  ray: PickRay,
): { point: MeasuredPoint; building: [MeasuredPoint, MeasuredPoint] | null } | null {
  const ground = stage.groundDistance(ray);
  const hit = tiles?.hit(ray, ground + 2) ?? null;
  const distance = Math.min(ground, hit?.distance ?? Infinity);
  if (!Number.isFinite(distance)) return null;
  const at = (axis: 0 | 1 | 2): number => ray.origin[axis] + ray.direction[axis] * distance;
  const point = { x: at(0), y: at(1), z: at(2) };
  const prisms = hit && hit.distance <= distance ? tiles?.prisms(new Set([hit.feature])) : [];
  if (!prisms || prisms.length === 0) return { point, building: null };
  const foot = Math.min(...prisms.map((prism) => prism.foot));
  const top = Math.max(...prisms.map((prism) => prism.top));
  return {
    point,
    building: [
      { ...point, y: foot },
      { ...point, y: top },
    ],
  };
}

/** What is finished, and what is begun up to the pointer. */
function drawn({ kind, draft, pointer, done }: Measuring) {
  const points = draft.length > 0 && pointer ? [...draft, pointer] : draft;
  return kind && points.length > 0 ? [...done, { id: 0, kind, points }] : done;
}
