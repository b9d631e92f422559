/** Colours of what stands on yards and along streets; a vertex names one by its place here. */
export const yardTones = {
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
  shade: '#6f8055',
} as const;
export type YardTone = keyof typeof yardTones;

const order = Object.keys(yardTones) as YardTone[];

export const toneOf = (tone: YardTone): number => order.indexOf(tone);

/** One of some tones by a draw in 0 … 1. */
export const toneBy = (tones: readonly YardTone[], chance: number): number =>
  toneOf(tones[Math.min(tones.length - 1, Math.floor(chance * tones.length))] as YardTone);
