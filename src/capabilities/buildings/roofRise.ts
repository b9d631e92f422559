import type { Roof } from '#capabilities/buildings/roof.ts';

/** Width of one gable of a wide hall and of one tooth of a sawtooth roof, metres. */
export const gableSpan = 26;
export const toothPitch = 9.5;

/**
 * How far a roof rises above the eaves, metres, over a hall `span` metres wide (its shorter side).
 * Proportions as measured on the concept model: gables 11 % of a span, teeth under 3 m.
 */
export function roofRise(roof: Roof, span: number): number {
  switch (roof) {
    case 'gable':
      return 0.11 * (span / Math.max(1, Math.round(span / gableSpan)));
    case 'sawtooth':
      return Math.min(2.9, 0.12 * span);
    case 'barrel':
      return Math.min(9, 0.2 * span);
    case 'plant':
    case 'parapet':
    case 'curtain':
      return 1.9;
    case 'tank':
    case 'silo':
      return 0.12 * span;
    case 'flat':
    case 'stack':
    case 'cooling':
    case 'gantry':
      return 0;
  }
}
