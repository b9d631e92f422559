import {
  isMeasured,
  type MeasuredPoint,
  type MeasureKind,
} from '#capabilities/measuring/measure.ts';
import { measuringStore } from '#capabilities/measuring/measuring.store.ts';

const { getState, setState } = measuringStore;

/** Begins to measure, or measures another kind; what was begun and is enough is kept. */
export function startMeasuring(kind: MeasureKind): void {
  finishMeasure();
  setState({ kind });
}

/** Ends the tool; what was begun and is enough is kept, and the results stay. */
export function stopMeasuring(): void {
  finishMeasure();
  setState({ kind: null });
}

export const toggleMeasuring = (): void =>
  getState().kind ? stopMeasuring() : startMeasuring('distance');

/** Sets the next point; a height is done with its second. */
export function setPoint(point: MeasuredPoint): void {
  const { kind, draft } = getState();
  if (!kind) return;
  const last = draft.at(-1);
  if (last && last.x === point.x && last.z === point.z && last.y === point.y) return;
  setState({ draft: [...draft, point], pointer: null });
  if (kind === 'height' && draft.length === 1) finishMeasure();
}

/** Takes the height of a building, from foot to top, at once. */
export function setHeight(foot: MeasuredPoint, top: MeasuredPoint): void {
  if (getState().kind !== 'height') return;
  setState({ draft: [foot, top] });
  finishMeasure();
}

/** Takes the last point back; of a finished measure where none is begun. */
export function undoPoint(): void {
  const { draft, done } = getState();
  if (draft.length > 0) {
    setState({ draft: draft.slice(0, -1) });
    return;
  }
  const last = done.at(-1);
  if (!last) return;
  setState({ kind: last.kind, draft: last.points.slice(0, -1), done: done.slice(0, -1) });
}

/** Ends what was begun: kept where it is enough, dropped where not. */
export function finishMeasure(): void {
  const { kind, draft, done } = getState();
  const whole = kind !== null && isMeasured({ kind, points: draft });
  setState({
    draft: [],
    pointer: null,
    ...(whole && { done: [...done, { id: (done.at(-1)?.id ?? 0) + 1, kind, points: draft }] }),
  });
}

export const removeMeasure = (id: number): void =>
  setState(({ done }) => ({ done: done.filter((measure) => measure.id !== id) }));

export const clearMeasures = (): void => setState({ draft: [], pointer: null, done: [] });
