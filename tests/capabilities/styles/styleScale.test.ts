import { describe, expect, it } from 'vitest';
import {
  type StyleClass,
  type StyleId,
  styleIds,
  styleScales,
  unknownColour,
} from '#capabilities/styles/styleScale.ts';
import {
  colourDifference,
  deltaE2000,
  deuteranopicDifference,
  lightness,
} from '../../support/colourDifference.ts';

const factStyles = styleIds.filter((id) => id !== 'sector');
const isRamp = (scale: readonly StyleClass[]): boolean => scale[0]?.from !== undefined;

/** Colours that lie side by side: neighbours of a ramp, every pair of kinds, and clay beside whatever is nearest to it. */
function pairs(id: StyleId): [string, string][] {
  const colours = styleScales[id].map(({ colour }) => colour);
  const clay = colours.map((colour): [string, string] => [colour, unknownColour]);
  if (isRamp(styleScales[id])) {
    return [
      ...colours.slice(1).map((c, i): [string, string] => [colours[i] as string, c]),
      ...clay,
    ];
  }
  return [
    ...colours.flatMap((a, i) => colours.slice(0, i).map((b): [string, string] => [a, b])),
    ...clay,
  ];
}

describe('the colours of the styles', () => {
  it.each(factStyles)('%s: stand apart, for those who see no green as well', (id) => {
    for (const [a, b] of pairs(id)) {
      expect(colourDifference(a, b), `${a} and ${b}`).toBeGreaterThanOrEqual(12);
      expect(deuteranopicDifference(a, b), `${a} and ${b} without green`).toBeGreaterThanOrEqual(8);
    }
  });

  it('grow darker with the value where they stand for values', () => {
    for (const id of factStyles) {
      if (!isRamp(styleScales[id])) continue;
      const ramp = styleScales[id].map(({ colour }) => lightness(colour));
      expect(ramp).toEqual([...ramp].sort((a, b) => b - a));
      const froms = styleScales[id].map(({ from }) => from as number);
      expect(froms).toEqual([...froms].sort((a, b) => a - b));
    }
  });

  it('have names that an address can carry', () => {
    for (const id of styleIds) {
      const names = styleScales[id].map((entry) => entry.id);
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) expect(name).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    }
  });
});

describe('the measure of difference', () => {
  // Pairs of Sharma, Wu, Dalal 2005, table 1.
  it.each([
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, 2.5, 0], [50, 0, -2.5], 4.3065],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[22.7233, 20.0904, -46.694], [23.0331, 14.973, -42.5619], 2.0373],
    [[6.7747, -0.2908, -2.4247], [5.8714, -0.0985, -2.2286], 0.6377],
  ] as const)('finds %j and %j %d apart', (a, b, expected) => {
    expect(deltaE2000(a, b)).toBeCloseTo(expected, 4);
  });

  it('finds red and green of one lightness near to each other without green', () => {
    const [red, green] = ['#c0504d', '#6f8a3c'];
    expect(deuteranopicDifference(red, green)).toBeLessThan(colourDifference(red, green) / 2);
  });
});
