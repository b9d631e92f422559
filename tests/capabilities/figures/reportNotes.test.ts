import { expect, it } from 'vitest';
import type { FigureReport, ReportQuarter } from '#capabilities/figures/figure.ts';
import { type Quarter, quarterSchema } from '#capabilities/figures/quarter.ts';
import { reportNotes } from '#capabilities/figures/reportNotes.ts';
import { reportTexts } from '#capabilities/figures/reportTexts.ts';

const quarter: Quarter = quarterSchema.parse('2026-Q3');
const aReport = (over: Partial<ReportQuarter>, countedUntil: string | null = null) =>
  ({
    quarters: [
      {
        quarter,
        from: '2026-07-01',
        until: '2026-09-30',
        running: false,
        countedAt: null,
        ...over,
      },
    ],
    visits: { source: 'none', countedUntil },
  }) as Pick<FigureReport, 'quarters' | 'visits'> as FigureReport;
const notes = (report: FigureReport) => reportNotes(report, reportTexts('ko'), 'ko').join('\n');

it('what was counted long after its quarter says when, by the clock of the place', () => {
  expect(notes(aReport({ countedAt: '2026-10-05T16:00:00Z' }))).toContain(
    '2026년 3분기 말의 수는 2026. 10. 6. 01:00에 집계했습니다.',
  );
});

it('what was counted at the end of its quarter, or never, says nothing of it', () => {
  for (const countedAt of ['2026-09-30T15:00:41Z', null])
    expect(notes(aReport({ countedAt }))).not.toContain('집계했습니다');
});

it('a quarter that runs says up to which day its visits are told by country', () => {
  expect(notes(aReport({ running: true }, '2026-08-30'))).toContain('지난 일요일(2026. 8. 30.)');
  expect(notes(aReport({ running: true }))).not.toContain('지난 일요일');
});
