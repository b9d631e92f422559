import { sql } from 'drizzle-orm';
import type { FigureSource } from '#capabilities/figures/figureSource.db.ts';

/** Tenants in the register, withheld ones among them, and those with a page. */
export const companyFigures: readonly FigureSource[] = [
  {
    id: 'companies',
    label: { ko: '입주기업', en: 'Companies' },
    basis: 'at-end',
    value: sql`(select count(*) from company)`,
  },
  {
    id: 'companies-shown',
    label: { ko: '페이지가 공개된 기업', en: 'with a public page' },
    part: true,
    basis: 'at-end',
    value: sql`(select count(*) from shown_company)`,
  },
];
