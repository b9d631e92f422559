import type { LocalText } from '#shared/localText.ts';

/** Sector classes of the tenants, in the order of the shipped facts; the index + 1 is the sector byte of a tile (0 = no company). */
export const sectorIds = [
  'machinery',
  'metalwork',
  'transport',
  'electronics',
  'steel',
  'other',
] as const;
export type SectorId = (typeof sectorIds)[number];

export const sectorNames: Record<SectorId, Required<Pick<LocalText, 'ko' | 'en'>>> = {
  machinery: { ko: '기계', en: 'Machinery' },
  metalwork: { ko: '금속가공', en: 'Metalworking' },
  transport: { ko: '운송장비', en: 'Transport equipment' },
  electronics: { ko: '전기·전자', en: 'Electrical and electronics' },
  steel: { ko: '철강·소재', en: 'Steel and materials' },
  other: { ko: '기타', en: 'Other' },
};

/** sRGB hex of each sector; the only saturated colours of the scene. */
export const sectorColours: Record<SectorId, string> = {
  machinery: '#1c70c6',
  metalwork: '#d9a244',
  transport: '#ab412d',
  electronics: '#1d9a8a',
  steel: '#685290',
  other: '#8c923c',
};

export const sectorByte = (sector: SectorId | null): number =>
  sector === null ? 0 : sectorIds.indexOf(sector) + 1;
export const sectorOfByte = (byte: number): SectorId | null => sectorIds[byte - 1] ?? null;
