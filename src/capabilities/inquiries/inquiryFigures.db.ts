import { type SQL, sql } from 'drizzle-orm';
import { type FigureSource, quarterSpan } from '#capabilities/figures/figureSource.db.ts';

const countIn = (column: string): SQL => sql`(
  select count(*) from inquiry i
  where i.${sql.identifier(column)} >= ${quarterSpan.begins} and i.${sql.identifier(column)} < ${quarterSpan.ends})`;

/** Inquiries, whose and about what is nobody's business here. */
export const inquiryFigures: readonly FigureSource[] = [
  {
    id: 'inquiries-sent',
    label: { ko: '문의', en: 'Inquiries' },
    basis: 'during',
    value: countIn('sent_at'),
  },
  {
    id: 'inquiries-answered',
    label: { ko: '처음 답한 문의', en: 'answered for the first time' },
    part: true,
    basis: 'during',
    value: countIn('answered_at'),
  },
  {
    id: 'inquiries-handed-over',
    label: { ko: '운영자에게 맡긴 문의', en: 'Inquiries given to the operator to pass on' },
    basis: 'during',
    value: sql`(select count(*) from inquiry_handover h
      where h.received_at >= ${quarterSpan.begins} and h.received_at < ${quarterSpan.ends})`,
  },
];
