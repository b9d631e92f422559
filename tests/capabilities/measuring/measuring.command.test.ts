import { beforeEach, describe, expect, it } from 'vitest';
import {
  clearMeasures,
  finishMeasure,
  removeMeasure,
  setHeight,
  setPoint,
  startMeasuring,
  stopMeasuring,
  undoPoint,
} from '#capabilities/measuring/measuring.command.ts';
import { measuringStore } from '#capabilities/measuring/measuring.store.ts';
import { resultText } from '#capabilities/measuring/resultText.ts';

const at = (x: number, z = 0, y = 0) => ({ x, y, z });
const results = () => measuringStore.getState().done.map((measure) => resultText(measure, 'ko'));

describe('measuring', () => {
  beforeEach(() => {
    stopMeasuring();
    clearMeasures();
  });

  it('keeps what was begun when another kind is taken up or the tool ends', () => {
    startMeasuring('distance');
    for (const x of [0, 120, 1500]) setPoint(at(x));
    startMeasuring('area');
    for (const [x, z] of [
      [0, 0],
      [200, 0],
      [200, 100],
      [0, 100],
    ] as const)
      setPoint(at(x, z));
    stopMeasuring();
    expect(results()).toEqual(['1.5 km', '20,000 ㎡ (2 ha)']);
    expect(measuringStore.getState().kind).toBeNull();
  });

  it('drops what is not enough, and a point set twice counts once', () => {
    startMeasuring('distance');
    setPoint(at(5));
    setPoint(at(5));
    expect(measuringStore.getState().draft).toHaveLength(1);
    finishMeasure();
    expect(measuringStore.getState()).toMatchObject({ draft: [], done: [] });
  });

  it('takes points back one by one, also of the last finished measure', () => {
    startMeasuring('distance');
    for (const x of [0, 10, 30]) setPoint(at(x));
    finishMeasure();
    undoPoint();
    expect(measuringStore.getState().done).toEqual([]);
    finishMeasure();
    expect(results()).toEqual(['10 m']);
    undoPoint();
    undoPoint();
    undoPoint();
    expect(measuringStore.getState()).toMatchObject({ draft: [], done: [] });
  });

  it('takes a building’s height at once, or between two points either way up', () => {
    startMeasuring('height');
    setHeight(at(0, 0, 12), at(0, 0, 27.3));
    setPoint(at(0, 0, 40));
    setPoint(at(9, 9, 31));
    expect(results()).toEqual(['15.3 m', '9 m']);
    const [first] = measuringStore.getState().done;
    removeMeasure(first?.id ?? -1);
    expect(results()).toEqual(['9 m']);
  });

  it('does nothing while presses choose things', () => {
    setPoint(at(1));
    setHeight(at(0), at(0, 0, 5));
    expect(measuringStore.getState()).toMatchObject({ draft: [], done: [] });
  });
});
