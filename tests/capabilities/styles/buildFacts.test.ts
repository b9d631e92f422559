import { describe, expect, it } from 'vitest';
import { buildFacts, type FactFeature, type SiteFacts } from '#capabilities/styles/buildFacts.ts';
import { firstYear, provenanceBytes } from '#capabilities/styles/facts.ts';

const site: SiteFacts = { grade: 'press', source: '도로명주소점', founded: 1988, products: 3 };
const hall: FactFeature = {
  site: 'a',
  sector: 'machinery',
  use: 'factory',
  heightM: 12.34,
  provenance: 'modelled',
};

function told(feature: Partial<FactFeature>, of: Partial<SiteFacts> = {}) {
  const facts = buildFacts([{ ...hall, ...feature }], new Map([['a', { ...site, ...of }]]));
  return {
    height: facts.height[0],
    year: (facts.year[0] as number) && (facts.year[0] as number) + firstYear,
    products: facts.products[0],
    provenance: facts.provenance[0],
  };
}

describe('the facts of a building', () => {
  it('are those of its shape and of its site', () => {
    const { press } = provenanceBytes;
    expect(told({})).toEqual({ height: 123, year: 1988, products: 3, provenance: press });
  });

  it('are those of its own file where it was imported', () => {
    const imported = { basis: 'measured', approved: 2004 } as const;
    const { imported: byte } = provenanceBytes;
    expect(told({ provenance: 'imported', imported })).toMatchObject({
      year: 2004,
      provenance: byte,
    });
  });

  it('leave out a height that was assumed and a year that the file does not tell', () => {
    const imported = { basis: 'assumed', approved: null } as const;
    expect(told({ provenance: 'imported', imported })).toMatchObject({ height: 0, year: 0 });
  });

  it('leave out what is not known of the site, and a year that cannot be', () => {
    expect(told({}, { founded: null, products: 0 })).toMatchObject({ year: 0, products: 0 });
    expect(told({}, { founded: 1650 })).toMatchObject({ year: 0 });
    expect(told({ site: null })).toMatchObject({ year: 0, provenance: provenanceBytes.modelled });
  });

  it.each([
    ['전국공장등록현황(공공데이터), 도로명주소점', 'register'],
    ['도로명주소점', 'address'],
    ['https://news.example/1', 'press'],
  ] as const)('of a site without a tenant come from %s as %s', (source, grade) => {
    expect(told({}, { grade: null, source }).provenance).toBe(provenanceBytes[grade]);
  });

  it('are none of an outline but how its shape is known', () => {
    expect(told({ outlineOnly: true })).toEqual({
      height: 0,
      year: 0,
      products: 0,
      provenance: provenanceBytes.modelled,
    });
  });
});
