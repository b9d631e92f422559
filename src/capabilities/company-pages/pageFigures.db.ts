import { sql } from 'drizzle-orm';
import type { FigureSource } from '#capabilities/figures/figureSource.db.ts';

/** Companies that state themselves what they can do. */
export const pageFigures: readonly FigureSource[] = [
  {
    id: 'companies-stating',
    label: { ko: '스스로 밝힌 기업', en: 'Stating what they can do' },
    part: true,
    basis: 'at-end',
    value: sql`(select count(*) from shown_edition)`,
  },
];
