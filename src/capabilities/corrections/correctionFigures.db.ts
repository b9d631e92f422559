import { sql } from 'drizzle-orm';
import { countRecorded, recordedAfter } from '#capabilities/audit/auditCount.db.ts';
import { type FigureSource, quarterSpan } from '#capabilities/figures/figureSource.db.ts';

const received = (kind: 'correction' | 'withdrawal') =>
  countRecorded('request.received', quarterSpan, sql`${recordedAfter('kind')} = ${kind}`);

/** Requests about company pages, by when they came. */
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
];
