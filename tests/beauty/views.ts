import { lngLatToScene } from '#shared/projection.ts';

/** A picture of the product and the concept still it is held against. */
export interface View {
  /** Name of the concept still, without its ending. */
  readonly name: 'home' | 'dawn' | 'night' | 'block' | 'selected' | 'phone' | 'page';
  /** Path of the address; its query without what the script adds. */
  readonly path: string;
  readonly query?: string;
  readonly size: { readonly width: number; readonly height: number; readonly ratio: number };
  /** False hides all but the scene, as the concept stills do. */
  readonly panels: boolean;
  readonly dark: boolean;
}

const wide = { width: 1600, height: 900, ratio: 1 } as const;
const still = { size: wide, panels: false, dark: false } as const;

/** Camera of an address: where it looks, metres from there, heading and pitch in degrees. */
function at(lat: number, lng: number, distance: number, heading: number, pitch: number): string {
  const [x, z] = lngLatToScene([lng, lat]);
  return `at=${Math.round(x)},${Math.round(z)},${distance},${heading},${pitch}`;
}

/** The views of the concept (its README, "Camera" and "Light"); the sun of the dawn stands at 104° and 5.5°. */
export const views: readonly View[] = [
  { ...still, name: 'home', path: '/ko' },
  {
    ...still,
    name: 'page',
    path: '/ko/companies/hyosung-heavy',
    query: at(35.21, 128.661, 7900, 97, 19.5),
    panels: true,
  },
  {
    ...still,
    name: 'dawn',
    path: '/ko',
    query: `${at(35.209, 128.639, 9000, 100, 9.5)}&time=2026-10-14T07:02`,
    dark: true,
  },
  {
    ...still,
    name: 'night',
    path: '/ko',
    query: `${at(35.213, 128.664, 5200, 112, 17)}&time=2026-10-07T22:00`,
    dark: true,
  },
  { ...still, name: 'block', path: '/ko', query: 'at=700,0,620,60,27' },
  {
    ...still,
    name: 'selected',
    path: '/ko/companies/hyundai-wia',
    query: 'at=2449,416,1500,72,31',
  },
  {
    name: 'phone',
    path: '/ko',
    size: { width: 390, height: 844, ratio: 2 },
    panels: false,
    dark: false,
  },
];
