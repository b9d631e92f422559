import { sql } from 'drizzle-orm';
import type { FigureSource } from '#capabilities/figures/figureSource.db.ts';

/** Products that may be shown. */
export const productFigures: readonly FigureSource[] = [
  {
    id: 'products',
    label: { ko: '공개된 제품', en: 'Products shown' },
    basis: 'at-end',
    value: sql`(select count(*) from shown_product)`,
  },
];
