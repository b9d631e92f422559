import { sectorColours, sectorIds } from '#capabilities/companies/sector.ts';
import { type Provenance, provenanceBytes, useBytes } from '#capabilities/styles/facts.ts';

/** What buildings can be coloured by; `sector` is how the page opens. */
export const styleIds = ['sector', 'use', 'height', 'year', 'products', 'provenance'] as const;
export type StyleId = (typeof styleIds)[number];

/** One colour of a style: a kind of thing, or the values from `from` up to the next class. */
export interface StyleClass {
  /** Stands in the address: letters, digits and hyphens. */
  readonly id: string;
  /** sRGB hex. */
  readonly colour: string;
  /** Least value of the class: metres, a year, a number of products; unset where classes are kinds. */
  readonly from?: number;
}

const steps = (...steps: readonly [from: number, colour: string][]): StyleClass[] =>
  steps.map(([from, colour]) => ({ id: String(from), colour, from }));

const useColours: Record<keyof typeof useBytes, string> = {
  factory: '#cfa96a',
  office: '#3b78b8',
  warehouse: '#6b4a3a',
  plant: '#c2553f',
  'standard-factory': '#35a596',
};

const provenanceColours: Record<Provenance, string> = {
  register: '#2f6fb3',
  address: '#46a39a',
  press: '#d9863a',
  modelled: '#aaa294',
  imported: '#6b2f6f',
};

const kinds = <Id extends string>(bytes: Record<Id, number>, colours: Record<Id, string>) =>
  (Object.keys(bytes) as Id[])
    .sort((a, b) => bytes[a] - bytes[b])
    .map((id): StyleClass => ({ id, colour: colours[id] }));

/** The colours of each style. Ramps go from pale to dark with the value, through hues that stay apart for the colour-blind. */
export const styleScales: Record<StyleId, readonly StyleClass[]> = {
  sector: sectorIds.map((id) => ({ id, colour: sectorColours[id] })),
  use: kinds(useBytes, useColours),
  height: steps(
    [0, '#f5de87'],
    [8, '#eca842'],
    [12, '#db7118'],
    [16, '#bd3b26'],
    [20, '#8b1738'],
    [30, '#520b35'],
  ),
  year: steps(
    [1900, '#caebab'],
    [1970, '#76cb99'],
    [1980, '#1ba496'],
    [1990, '#00788a'],
    [2000, '#004c75'],
    [2010, '#11234f'],
  ),
  products: steps(
    [1, '#fad0e6'],
    [2, '#eea5e0'],
    [3, '#cd79d7'],
    [4, '#9952c0'],
    [6, '#5d3092'],
    [10, '#21104a'],
  ),
  provenance: kinds(provenanceBytes, provenanceColours),
};

/** Clay of a building of which a style knows nothing. */
export const unknownColour = '#ded6c8';
