import type { Position } from '#capabilities/companies/company.ts';

/** How far the camera stands back, metres: close where the buildings are known, wide where only the block is. */
const standBack: Record<Position['kind'], number> = { exact: 1500, near: 2000, block: 3200 };

/** Where to look to see a company. */
export function flightToCompany({ x, z, kind }: Position) {
  return { x, z, distance: standBack[kind] };
}
