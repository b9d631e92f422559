/** Roofs in the order of their tile byte: append only. */
export const roofs = [
  'flat',
  'plant',
  'gable',
  'sawtooth',
  'barrel',
  'tank',
  'stack',
  'silo',
  'cooling',
  'gantry',
  'parapet',
  'curtain',
] as const;
export type Roof = (typeof roofs)[number];

const round: ReadonlySet<Roof> = new Set<Roof>(['tank', 'stack', 'silo', 'cooling']);

/** Plant that stands on round ground: tanks, stacks, silos, cooling towers. */
export const isVessel = (roof: Roof): boolean => round.has(roof);

/** What shows what is made here and is no building: vessels and cranes. */
export const isPlant = (roof: Roof): boolean => isVessel(roof) || roof === 'gantry';
