import { type Context, Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { z } from 'zod';
import { checkTrade } from '#capabilities/product-sheets/checkTrade.ts';
import { type ExportName, exportNames } from '#capabilities/product-sheets/exportName.ts';
import { productsCsv } from '#capabilities/product-sheets/productsCsv.ts';
import {
  productWorkbook,
  templateWorkbook,
} from '#capabilities/product-sheets/productWorkbook.api.ts';
import { readTradeRecord } from '#capabilities/product-sheets/tradeRecord.db.ts';
import {
  type TradeRecord,
  tradeCheckSchema,
  tradeSiteIds,
} from '#capabilities/product-sheets/tradeRecord.ts';
import { tradeWorkbook } from '#capabilities/product-sheets/tradeWorkbook.api.ts';
import { attachment } from '#server/attachment.ts';
import { answer, checkedPath, checkedQuery, problemAnswers } from '#server/checked.ts';
import type { Database } from '#server/database.ts';
import { notFound } from '#server/problem.ts';
import { spreadsheetType, writeSpreadsheet } from '#server/spreadsheet.ts';
import { zipBytes } from '#server/zipBytes.ts';
import { slugSchema } from '#shared/entity.ts';
import { type Language, languages } from '#shared/language.ts';

const page = { organisation: z.uuid(), company: slugSchema };
const base = '/api/organisations/:organisation/pages/:company/products/sheets' as const;

/** Files of products to take away: spreadsheets to change and read again, and sheets for export sites. */
export const exportSheetsApi = ({ db }: Database, publicUrl: string) =>
  new Hono()
    .get(
      `${base}/trade`,
      describeRoute({
        summary: 'What is missing before the sheets for export sites are whole',
        responses: { 200: answer('By site.', tradeCheckSchema), ...problemAnswers.notFound },
      }),
      checkedPath(z.object(page)),
      async (c) => {
        const { organisation, company } = c.req.valid('param');
        const record = await readTradeRecord(db, organisation, company, publicUrl);
        return record ? c.json(checkTrade(record), 200) : notFound(c);
      },
    )
    .get(
      `${base}/files/:export`,
      describeRoute({
        summary: 'A file of a company’s products',
        responses: {
          200: { description: 'An Excel workbook, CSV, or a zip of workbooks.' },
          ...problemAnswers.notFound,
          ...problemAnswers.invalid,
        },
      }),
      checkedPath(z.object({ ...page, export: z.enum(exportNames) })),
      checkedQuery(z.object({ language: z.enum(languages).default('ko') })),
      async (c) => {
        const { organisation, company, export: name } = c.req.valid('param');
        const record = await readTradeRecord(db, organisation, company, publicUrl);
        if (!record) return notFound(c);
        return fileAnswer(c, name, await bytesOf(name, record, c.req.valid('query').language));
      },
    );

async function bytesOf(
  name: ExportName,
  record: TradeRecord,
  language: Language,
): Promise<Uint8Array> {
  const stated = record.products.map((product) => product.stated);
  switch (name) {
    case 'template.xlsx':
      return writeSpreadsheet(templateWorkbook(language));
    case 'products.xlsx':
      return writeSpreadsheet(productWorkbook(stated, language));
    case 'products.csv':
      return new TextEncoder().encode(productsCsv(stated, language));
    case 'trade-sheets.zip': {
      const files = [];
      for (const site of tradeSiteIds) {
        const bytes = await writeSpreadsheet(tradeWorkbook(site, record));
        files.push({ name: `${site}.xlsx`, bytes });
      }
      return zipBytes(files);
    }
    default: {
      const site = tradeSiteIds.find((one) => name === `${one}.xlsx`);
      if (!site) throw new Error(`nothing makes ${name}`);
      return writeSpreadsheet(tradeWorkbook(site, record));
    }
  }
}

const types: Readonly<Record<string, string>> = {
  xlsx: spreadsheetType,
  csv: 'text/csv; charset=utf-8',
  zip: 'application/zip',
};

const fileAnswer = (c: Context, name: ExportName, bytes: Uint8Array) =>
  c.body(bytes as Uint8Array<ArrayBuffer>, 200, {
    'Content-Type': types[name.split('.')[1] ?? ''] ?? 'application/octet-stream',
    'Content-Disposition': attachment(name, name),
    'Cache-Control': 'no-store',
  });
