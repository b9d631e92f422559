import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyFacts, type Facts } from '#capabilities/styles/facts.ts';
import { decodeFacts, encodeFacts } from '#capabilities/styles/factsFile.ts';
import { featuresOfClass } from '#capabilities/styles/featuresOfClass.ts';
import { legendOf } from '#capabilities/styles/legendOf.ts';
import { paintStyle } from '#capabilities/styles/paintStyle.ts';
import { styleIds, styleScales } from '#capabilities/styles/styleScale.ts';

const someFacts = fc
  .array(
    fc.record({
      sector: fc.nat(6),
      use: fc.nat(5),
      height: fc.nat(65_535),
      year: fc.nat(255),
      products: fc.nat(255),
      provenance: fc.nat(5),
    }),
    { maxLength: 60 },
  )
  .map((rows): Facts => {
    const facts = emptyFacts(rows.length);
    rows.forEach((row, fid) => {
      for (const key of Object.keys(row) as (keyof typeof row)[]) facts[key][fid] = row[key];
    });
    return facts;
  });
const style = fc.constantFrom(...styleIds);
const number = (colour: string): number => Number.parseInt(colour.slice(1), 16);

describe('a style painted over facts', () => {
  it('gives every feature the colour of its class, and none exactly where the fact is not known', () => {
    fc.assert(
      fc.property(style, someFacts, (id, facts) => {
        const painted = paintStyle(id, facts);
        expect(painted).toHaveLength(facts.count);
        painted.forEach((colour, fid) => {
          expect(colour === 0).toBe(facts[id][fid] === 0);
        });
        const own = new Set([0, ...styleScales[id].map(({ colour }) => number(colour))]);
        for (const colour of painted) expect(own).toContain(colour);
      }),
    );
  });

  it('counts in the legend exactly what it paints', () => {
    fc.assert(
      fc.property(style, someFacts, fc.nat(60), (id, facts, buildings) => {
        const { rows, unknown } = legendOf(id, facts, buildings);
        const painted = [...paintStyle(id, facts)].slice(0, buildings);
        for (const { colour, count } of rows)
          expect(painted.filter((own) => own === number(colour))).toHaveLength(count);
        expect(painted.filter((own) => own === 0)).toHaveLength(unknown);
      }),
    );
  });

  it('isolates exactly what carries the colour of a class', () => {
    fc.assert(
      fc.property(style, someFacts, (id, facts) => {
        const painted = paintStyle(id, facts);
        for (const { id: entry, colour } of styleScales[id]) {
          const wanted = [...painted.keys()].filter((fid) => painted[fid] === number(colour));
          expect(featuresOfClass(id, entry, facts)).toEqual(wanted);
        }
        expect(featuresOfClass(id, 'no-such-class', facts)).toBeNull();
      }),
    );
  });

  it('puts a value that stands on a border into the class that begins there', () => {
    const facts = emptyFacts(4);
    facts.height.set([79, 80, 119, 120]);
    expect(legendOf('height', facts, 4).rows.map(({ count }) => count)).toEqual([1, 2, 1, 0, 0, 0]);
    facts.year.set([69, 70, 79, 80]);
    expect(legendOf('year', facts, 4).rows.map(({ count }) => count)).toEqual([1, 2, 1, 0, 0, 0]);
  });
});

describe('a facts file', () => {
  it('comes back as it was packed', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        expect(decodeFacts(encodeFacts(facts))).toEqual(facts);
      }),
    );
  });

  it('is refused when it is cut short or too long', () => {
    const bytes = encodeFacts(emptyFacts(5));
    for (const damaged of [bytes.subarray(0, 3), bytes.subarray(0, -1), new Uint8Array(50)]) {
      expect(() => decodeFacts(damaged)).toThrow('damaged');
    }
  });

  it('costs at most seven bytes a feature before it is packed for the way', () => {
    expect(encodeFacts(emptyFacts(10_000)).length).toBeLessThanOrEqual(70_004);
  });
});
