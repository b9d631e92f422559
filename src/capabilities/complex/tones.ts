/** Colours of what stands on the ground or bounds it; a vertex names one by its place here. */
export const tones = {
  fence: '#cdc6b7',
  house: '#e9e4da',
  roof: '#d9d3c7',
  glass: '#56646d',
  white: '#f1eee8',
  silver: '#b4b6b5',
  graphite: '#53565a',
  black: '#303236',
  navy: '#3a4f66',
  rust: '#94543f',
  sand: '#b39a76',
  wood: '#a4835d',
  dun: '#8b7a64',
  iron: '#8f8e88',
  container1: '#8a5f4d',
  container2: '#5f7788',
  container3: '#7d8c79',
  leaf1: '#8a9c68',
  leaf2: '#98a873',
  leaf3: '#7f9260',
  leaf4: '#a2ab78',
  trunk: '#7d6a54',
  kerb: '#cfc8ba',
  concrete: '#c9c3b7',
  quay: '#bdb7ab',
  quayWall: '#958f84',
  fender: '#4a4743',
  cut1: '#b58f68',
  cut2: '#c7aa83',
  cut3: '#9c7d61',
  cut4: '#b89b7c',
  cut5: '#8d7765',
  cutWater: '#3f7488',
} as const;
export type Tone = keyof typeof tones;

const order = Object.keys(tones) as Tone[];

export const toneOf = (tone: Tone): number => order.indexOf(tone);

/** One of some tones by a draw in 0 … 1. */
export const toneBy = (tones: readonly Tone[], chance: number): number =>
  toneOf(tones[Math.min(tones.length - 1, Math.floor(chance * tones.length))] as Tone);
