import type { Use } from '#capabilities/buildings/building.ts';
import type { HeightBasis } from '#capabilities/buildings/importedFacts.ts';

export type HeightFault = 'height-unreadable' | 'height-impossible' | 'floors-unreadable';

interface Height {
  /** Metres from the foot to the eaves. */
  readonly height: number;
  readonly basis: HeightBasis;
  /** Floors above the ground, where they are known. */
  readonly floors: number | null;
  readonly faults: readonly HeightFault[];
}

/** No building of the city is higher, metres; files write 9999 and the like for "unknown". */
const highest = 300;
const lowest = 2;
const mostFloors = 80;
const assumedHeight = 8;

/** Height of a building from the cells of its row; an unusable cell is a fault and the next best is taken. */
export function chooseHeight(heightText: string, floorsText: string, use: Use | null): Height {
  const faults: HeightFault[] = [];
  const height = numberIn(heightText);
  const floors = numberIn(floorsText);
  const storeys =
    floors !== null && floors >= 1 && floors <= mostFloors ? Math.round(floors) : null;
  if (Number.isNaN(floors) || (floors !== null && floors !== 0 && storeys === null)) {
    faults.push('floors-unreadable');
  }
  if (height !== null && height >= lowest && height <= highest) {
    return { height: tenth(height), basis: 'measured', floors: storeys, faults };
  }
  if (Number.isNaN(height)) faults.push('height-unreadable');
  else if (height !== null && height !== 0) faults.push('height-impossible');
  if (storeys === null) return { height: assumedHeight, basis: 'assumed', floors: null, faults };
  return { height: heightOf(storeys, use), basis: 'floors', floors: storeys, faults };
}

/** Works have high floors: 8 m, then 5 m each; other buildings 3.5 m each and a parapet. */
function heightOf(floors: number, use: Use | null): number {
  const works = use === 'factory' || use === 'warehouse' || use === 'plant';
  return tenth(works ? 8 + (floors - 1) * 5 : floors * 3.5 + 1);
}

const tenth = (value: number): number => Math.round(value * 10) / 10;

/** A plain decimal number; null for an empty cell, NaN for anything else (text, 1e400). */
function numberIn(text: string): number | null {
  const plain = text.trim().replaceAll(',', '');
  if (plain === '' || /^\*+$/.test(plain)) return null;
  return /^[-+]?\d{1,15}(?:\.\d+)?(?:e[-+]?\d{1,2})?$/i.test(plain) ? Number(plain) : Number.NaN;
}
