import { type Context, Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { z } from 'zod';
import { exportReport } from '#capabilities/figures/exportReport.db.ts';
import { type CountrySource, figureReportSchema } from '#capabilities/figures/figure.ts';
import { readFigureReport } from '#capabilities/figures/figureReport.db.ts';
import type { FigureGroup } from '#capabilities/figures/figureSource.db.ts';
import { figuresPdf } from '#capabilities/figures/figuresPdf.api.ts';
import { figuresWorkbook } from '#capabilities/figures/figuresWorkbook.api.ts';
import { type Quarter, quarterSchema } from '#capabilities/figures/quarter.ts';
import { quarterText } from '#capabilities/figures/quarterText.ts';
import { reportTexts } from '#capabilities/figures/reportTexts.ts';
import { attachment } from '#server/attachment.ts';
import { answer, checkedQuery, problemAnswers } from '#server/checked.ts';
import type { Database } from '#server/database.ts';
import { actorOf } from '#server/principal.ts';
import { invalid } from '#server/problem.ts';
import { renderPdf } from '#server/renderPdf.ts';
import { spreadsheetType, writeSpreadsheet } from '#server/spreadsheet.ts';
import { type Language, languages } from '#shared/language.ts';

const ofQuarter = z.object({ quarter: quarterSchema.optional() });
const ofFile = ofQuarter.extend({ lang: z.enum(languages).default('ko') });
const fileAnswers = (description: string) => ({
  200: { description },
  ...problemAnswers.notFound,
  ...problemAnswers.invalid,
});

const types = { xlsx: spreadsheetType, pdf: 'application/pdf' } as const;

/** Quarterly figures for the operator, on the page and as files; `source` is how countries of visits are told. */
export const figuresApi = (
  database: Database,
  groups: readonly FigureGroup[],
  source: CountrySource,
) => {
  const none = (c: Context) => invalid(c, { quarter: 'is none that anything was recorded in' });
  const sendFile = async (
    c: Context,
    format: keyof typeof types,
    { quarter, lang }: { quarter?: Quarter | undefined; lang: Language },
  ) => {
    const wanted = { actor: actorOf(c), format, language: lang, quarter };
    const report = await exportReport(database, groups, source, wanted);
    if (report === null) return none(c);
    const bytes =
      format === 'xlsx'
        ? await writeSpreadsheet(figuresWorkbook(report, lang))
        : await renderPdf(figuresPdf(report, lang));
    const of = report.quarters[0]?.quarter as Quarter;
    const name = `${reportTexts(lang).documentTitle} ${quarterText(of, lang)}`;
    return c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
      'Content-Type': types[format],
      'Content-Disposition': attachment(`${name}.${format}`, `changwon-twin-${of}.${format}`),
    });
  };
  return new Hono()
    .get(
      '/api/operator/figures',
      describeRoute({
        summary: 'Figures of a quarter and of the three before it (operator)',
        responses: {
          200: answer(
            'The chosen quarter first; the running one where none is named.',
            figureReportSchema,
          ),
          ...problemAnswers.notFound,
          ...problemAnswers.invalid,
        },
      }),
      checkedQuery(ofQuarter),
      async (c) => {
        const { quarter } = c.req.valid('query');
        const report = await readFigureReport(database.db, groups, source, quarter);
        return report === null ? none(c) : c.json(report, 200);
      },
    )
    .get(
      '/api/operator/figures.xlsx',
      describeRoute({
        summary: 'The same as an Excel workbook; the audit records it (operator)',
        responses: fileAnswers('Two sheets: all figures, and visits by country.'),
      }),
      checkedQuery(ofFile),
      (c) => sendFile(c, 'xlsx', c.req.valid('query')),
    )
    .get(
      '/api/operator/figures.pdf',
      describeRoute({
        summary: 'The same as a PDF document; the audit records it (operator)',
        responses: fileAnswers('A4, with words to search and copy.'),
      }),
      checkedQuery(ofFile),
      (c) => sendFile(c, 'pdf', c.req.valid('query')),
    );
};
