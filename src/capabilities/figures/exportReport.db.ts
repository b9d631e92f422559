import { appendAudit } from '#capabilities/audit/audit.db.ts';
import type { CountrySource, FigureReport } from '#capabilities/figures/figure.ts';
import { readFigureReport } from '#capabilities/figures/figureReport.db.ts';
import type { FigureGroup } from '#capabilities/figures/figureSource.db.ts';
import type { Quarter } from '#capabilities/figures/quarter.ts';
import type { Database } from '#server/database.ts';
import type { Language } from '#shared/language.ts';

export interface Export {
  readonly actor: string;
  readonly format: 'xlsx' | 'pdf';
  readonly language: Language;
  readonly quarter?: Quarter | undefined;
}

/** The figures for a file that leaves the platform; the audit records who took them. Null where there are none. */
export function exportReport(
  database: Database,
  groups: readonly FigureGroup[],
  source: CountrySource,
  { actor, format, language, quarter }: Export,
): Promise<FigureReport | null> {
  return database.transaction(async (tx) => {
    const report = await readFigureReport(tx, groups, source, quarter);
    if (report === null) return null;
    await appendAudit(tx, {
      actor,
      action: 'figures.exported',
      subject: `quarter:${report.quarters[0]?.quarter}`,
      after: { format, language },
    });
    return report;
  });
}
