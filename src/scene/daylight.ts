/** One hour's light: directions in degrees (azimuth clockwise from north), colours sRGB hex, lengths in metres. */
export interface Daylight {
  readonly sun: {
    readonly azimuth: number;
    readonly elevation: number;
    readonly strength: number;
    readonly colour: string;
  };
  readonly sky: {
    readonly sunSide: string;
    readonly away: string;
    readonly middle: string;
    readonly zenith: string;
    readonly strength: number;
    /** Colour of the sky's light on things, before it is warmed. */
    readonly light: string;
    /** How far the sky's light on things is pulled towards warm grey, 0 … 1: a blue one turns clay cold. */
    readonly warmth: number;
  };
  readonly haze: { readonly metres: number; readonly power: number };
  /** Street lights, 0 … 1, and the share of windows that are lit. */
  readonly lamps: number;
  readonly windows: number;
  readonly exposure: number;
  readonly bloom: { readonly strength: number; readonly from: number };
}

type Key = Omit<Daylight, 'sun'> & {
  /** Height of the sun above the horizon, degrees. */
  readonly at: number;
  readonly sun: { readonly strength: number; readonly colour: string };
};

/** Where the moon stands at night, and from which depth of the sun it lights; degrees. */
const moon = { azimuth: 215, elevation: 38, below: -7 } as const;
/** A sun lower than this still casts its light from here, so that shadows end somewhere; degrees. */
const lowest = 2;

/** The light by the height of the sun; day, dawn and night as measured on the concept model. */
const keys: readonly Key[] = [
  {
    at: -14,
    sun: { strength: 0.34, colour: '#9db6e6' },
    sky: {
      sunSide: '#333f5a',
      away: '#26324b',
      middle: '#1e2940',
      zenith: '#0d1528',
      strength: 0.74,
      light: '#27334d',
      warmth: 0,
    },
    haze: { metres: 24_000, power: 1.3 },
    lamps: 1,
    windows: 0.5,
    exposure: 1.5,
    bloom: { strength: 0.75, from: 0.75 },
  },
  {
    at: -7,
    sun: { strength: 0, colour: '#9db6e6' },
    sky: {
      sunSide: '#8d7897',
      away: '#3f4f7c',
      middle: '#4a5680',
      zenith: '#202e58',
      strength: 0.66,
      light: '#4a5680',
      warmth: 0.15,
    },
    haze: { metres: 21_000, power: 1.3 },
    lamps: 0.95,
    windows: 0.44,
    exposure: 1.4,
    bloom: { strength: 0.62, from: 0.8 },
  },
  {
    at: -1.5,
    sun: { strength: 0, colour: '#ff9a5c' },
    sky: {
      sunSide: '#f0a58a',
      away: '#7d88b8',
      middle: '#9a94be',
      zenith: '#3f5d9c',
      strength: 0.58,
      light: '#8088b8',
      warmth: 0.3,
    },
    haze: { metres: 19_500, power: 1.33 },
    lamps: 0.85,
    windows: 0.32,
    exposure: 1.2,
    bloom: { strength: 0.5, from: 0.85 },
  },
  {
    at: 5.5,
    sun: { strength: 1.8, colour: '#ffb277' },
    sky: {
      sunSide: '#ffc7a0',
      away: '#a9aecb',
      middle: '#c2b4cf',
      zenith: '#5a7db8',
      strength: 0.86,
      light: '#8fa2cf',
      warmth: 0,
    },
    haze: { metres: 27_000, power: 1.5 },
    lamps: 0.85,
    windows: 0.2,
    exposure: 0.94,
    bloom: { strength: 0.42, from: 0.9 },
  },
  {
    at: 14,
    sun: { strength: 2.75, colour: '#ffdcb0' },
    sky: {
      sunSide: '#f6dfc6',
      away: '#cbd6e4',
      middle: '#b9cade',
      zenith: '#6593cb',
      strength: 0.88,
      light: '#b9cade',
      warmth: 0.35,
    },
    haze: { metres: 28_000, power: 1.5 },
    lamps: 0,
    windows: 0.03,
    exposure: 1.08,
    bloom: { strength: 0.14, from: 1.1 },
  },
  {
    at: 36,
    sun: { strength: 2.9, colour: '#fff1d6' },
    sky: {
      sunSide: '#f1ece0',
      away: '#dde8f0',
      middle: '#b4d0e6',
      zenith: '#6c9fd0',
      strength: 1,
      light: '#b4d0e6',
      warmth: 0.55,
    },
    haze: { metres: 36_000, power: 1.6 },
    lamps: 0,
    windows: 0,
    exposure: 1.12,
    bloom: { strength: 0.05, from: 1.2 },
  },
];

/** The light of a moment by where the sun stands, degrees; at night the moon's. */
export function daylightAt(sun: { azimuth: number; elevation: number }): Daylight {
  const above = keys.findIndex(({ at }) => at >= sun.elevation);
  const high = keys[above === -1 ? keys.length - 1 : above] as Key;
  const low = keys[Math.max(0, (above === -1 ? keys.length : above) - 1)] as Key;
  const part =
    high === low ? 0 : Math.min(1, Math.max(0, (sun.elevation - low.at) / (high.at - low.at)));
  const between = (pick: (key: Key) => number): number =>
    pick(low) + (pick(high) - pick(low)) * part;
  const colour = (pick: (key: Key) => string): string => mixed(pick(low), pick(high), part);
  const byMoon = sun.elevation < moon.below;
  return {
    sun: {
      azimuth: byMoon ? moon.azimuth : sun.azimuth,
      elevation: byMoon ? moon.elevation : Math.max(lowest, sun.elevation),
      strength: between((key) => key.sun.strength),
      colour: colour((key) => key.sun.colour),
    },
    sky: {
      sunSide: colour((key) => key.sky.sunSide),
      away: colour((key) => key.sky.away),
      middle: colour((key) => key.sky.middle),
      zenith: colour((key) => key.sky.zenith),
      strength: between((key) => key.sky.strength),
      light: colour((key) => key.sky.light),
      warmth: between((key) => key.sky.warmth),
    },
    haze: {
      metres: between((key) => key.haze.metres),
      power: between((key) => key.haze.power),
    },
    lamps: between((key) => key.lamps),
    windows: between((key) => key.windows),
    exposure: between((key) => key.exposure),
    bloom: {
      strength: between((key) => key.bloom.strength),
      from: between((key) => key.bloom.from),
    },
  };
}

function mixed(a: string, b: string, part: number): string {
  const channel = (hex: string, at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
  return `#${[1, 3, 5]
    .map((at) => Math.round(channel(a, at) + (channel(b, at) - channel(a, at)) * part))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`;
}
