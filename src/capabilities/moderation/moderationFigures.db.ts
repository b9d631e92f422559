import { countRecorded } from '#capabilities/audit/auditCount.db.ts';
import { type FigureSource, quarterSpan } from '#capabilities/figures/figureSource.db.ts';

/** Reports of pages and what came of them. */
export const moderationFigures: readonly FigureSource[] = [
  {
    id: 'reports-received',
    label: { ko: '페이지 신고 접수', en: 'Pages reported' },
    basis: 'during',
    value: countRecorded('report.received', quarterSpan),
  },
  {
    id: 'pages-hidden',
    label: { ko: '숨긴 페이지', en: 'Pages hidden' },
    basis: 'during',
    value: countRecorded('page.hidden', quarterSpan),
  },
  {
    id: 'pages-appealed',
    label: { ko: '이의 제기', en: 'Appeals' },
    basis: 'during',
    value: countRecorded('page.appealed', quarterSpan),
  },
];
