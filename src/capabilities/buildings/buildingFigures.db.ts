import { sql } from 'drizzle-orm';
import type { FigureSource } from '#capabilities/figures/figureSource.db.ts';

/** Buildings in the scene, by where their shape comes from. */
export const buildingFigures: readonly FigureSource[] = [
  {
    id: 'buildings',
    label: { ko: '3D 화면의 건물', en: 'Buildings in the scene' },
    basis: 'at-end',
    value: sql`(select count(*) from shown_building)`,
  },
  {
    id: 'buildings-imported',
    label: { ko: '실제 자료로 들여온 건물', en: 'imported from real data' },
    part: true,
    basis: 'at-end',
    value: sql`(select count(*) from shown_building where provenance = 'imported')`,
  },
  {
    id: 'buildings-modelled',
    label: { ko: '추정 형상', en: 'modelled' },
    part: true,
    basis: 'at-end',
    value: sql`(select count(*) from shown_building where provenance <> 'imported')`,
  },
];
