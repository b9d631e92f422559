/** Roofs in the order of their tile byte. */
export const roofs = ['flat', 'plant', 'gable', 'sawtooth', 'barrel', 'tank', 'stack'] as const;
export type Roof = (typeof roofs)[number];
