import { beforeAll, describe, expect, it } from 'vitest';
import { TileChooser } from '#capabilities/buildings/TileChooser.ts';
import type { TileNode } from '#capabilities/buildings/tileTree.ts';
import { generateCity } from '#capabilities/complex/generateCity.ts';
import { aCity } from '../../support/aCity.ts';
import { aTileView } from '../../support/aTileView.ts';

const rich = { triangles: 110_000, bytes: 160 << 20 };
const poor = { triangles: 48_000, bytes: 64 << 20 };
const view = aTileView(-7400, 2640, 500, 97, 19.5);
const atHand = () => true;

let city: TileNode;
beforeAll(async () => {
  city = (await aCity(generateCity(40_000).buildings)).root;
});

/** A chooser that has settled on what a machine with a graphics processor draws. */
function settled(): { chooser: TileChooser; own: string[] } {
  const chooser = new TileChooser();
  chooser.setBudget(rich);
  chooser.choose(city, view, 0, atHand);
  const { own } = chooser.choose(city, view, 0, atHand);
  return { chooser, own: [...own].sort() };
}

describe('tiles after the tier has fallen', () => {
  it('stay as they are, frame after frame, while memory holds them', () => {
    const { chooser, own } = settled();
    chooser.setBudget(poor);
    for (let frame = 0; frame < 5; frame++) {
      const choice = chooser.choose(city, view, poor.bytes, atHand);
      expect([...choice.own].sort()).toEqual(own);
    }
  });

  it('become as many as the tier draws once memory no longer holds them', () => {
    const { chooser } = settled();
    chooser.setBudget(poor);
    const choice = chooser.choose(city, view, poor.bytes + 1, atHand);
    expect(choice.triangles).toBeLessThanOrEqual(poor.triangles);
  });

  it('come to no more than before wherever the camera goes, and to the tier’s own in a while', () => {
    const { chooser } = settled();
    chooser.setBudget(poor);
    let before = Infinity;
    for (let step = 0; step <= 60; step++) {
      const away = aTileView(-7400 + step * 180, 2640 - step * 35, 500, 97 + step * 4, 25);
      const { most } = chooser.choose(city, away, 0, atHand);
      expect(most).toBeLessThanOrEqual(Math.max(before, poor.triangles));
      before = most;
    }
    expect(before).toBeLessThanOrEqual(poor.triangles);
  });
});
