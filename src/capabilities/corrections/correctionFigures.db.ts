import { sql } from 'drizzle-orm';
import { countRecorded, recordedAfter } from '#capabilities/audit/auditCount.db.ts';
import { type FigureSource, quarterSpan } from '#capabilities/figures/figureSource.db.ts';

const received = (kind: 'correction' | 'withdrawal') =>
  countRecorded('request.received', quarterSpan, sql`${recordedAfter('kind')} = ${kind}`);

/** Requests about company pages, by when they came and when they were answered. */
export const correctionFigures: readonly FigureSource[] = [
  {
    id: 'corrections-received',
    label: { ko: '정정 요청 접수', en: 'Corrections asked for' },
    basis: 'during',
    value: received('correction'),
  },
  {
    id: 'withdrawals-received',
    label: { ko: '게시 중단 요청 접수', en: 'Withdrawals asked for' },
    basis: 'during',
    value: received('withdrawal'),
  },
  {
    id: 'requests-done',
    label: { ko: '요청대로 처리', en: 'Requests carried out' },
    basis: 'during',
    value: countRecorded('request.done', quarterSpan),
  },
  {
    id: 'requests-declined',
    label: { ko: '받아들이지 않은 요청', en: 'Requests declined' },
    basis: 'during',
    value: countRecorded('request.declined', quarterSpan),
  },
];
