import { sectorColours, sectorIds } from '#capabilities/companies/sector.ts';
import { type Provenance, provenanceBytes, useBytes } from '#capabilities/styles/facts.ts';

/** What buildings can be coloured by; `sector` is how the page opens. */
export const styleIds = ['sector', 'use', 'height', 'year', 'products', 'provenance'] as const;
export type StyleId = (typeof styleIds)[number];
/** Styles of values, in order from small to great; the others are of kinds. */
export type ValueStyle = 'height' | 'year' | 'products';
/** Styles whose colours come from the facts file alone. */
export type FactStyle = Exclude<StyleId, 'sector'>;

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
  factory: '#c2ad85',
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
  claimed: '#7c8f3a',
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
    [0, '#caebab'],
    [8, '#76cb99'],
    [12, '#1ba496'],
    [16, '#00788a'],
    [20, '#004c75'],
    [30, '#11234f'],
  ),
  year: steps(
    [1900, '#f5de87'],
    [1970, '#eca842'],
    [1980, '#db7118'],
    [1990, '#bd3b26'],
    [2000, '#8b1738'],
    [2010, '#520b35'],
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

export const isValueStyle = (style: FactStyle): style is ValueStyle =>
  styleScales[style][0]?.from !== undefined;

/** Clay of a building of which a style knows nothing. */
export const unknownColour = '#ded6c8';
