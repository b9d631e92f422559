import readXlsx from 'read-excel-file/universal';
import { readZip, type ZippedFile } from '#server/readZip.ts';
import { type SheetMarks, sheetMarks, withMarks } from '#server/sheetMarks.ts';
import { sheetReach } from '#server/sheetReach.ts';
import type { Table, TableFault, TableLimits } from '#server/table.ts';
import { err, ok, type Result } from '#shared/result.ts';

/** An Excel file (.xlsx) and how much of it is taken. */
export interface WantedSheets {
  readonly archive: ArrayBuffer;
  readonly limits: TableLimits;
}

/**
 * Reads the sheets of an Excel file. Unpacks and measures before anything is read as a table; still only to be called
 * apart from requests.
 */
export async function readSheets({
  archive,
  limits,
}: WantedSheets): Promise<Result<Table[], TableFault>> {
  const parts = await readZip(
    new Uint8Array(archive),
    (name) => /\.(?:xml|rels)$/i.test(name),
    limits.unpackedBytes,
  );
  if (!parts.ok) return err(/more than|files$/.test(parts.error) ? 'bomb' : 'damaged');
  const xmls = new Map(parts.value.map((part) => [nameOf(part), latin1(part.bytes)]));
  if (!xmls.has('xl/workbook.xml')) return err('not-a-table');
  if ([...xmls.values()].some((xml) => /<!(?:DOCTYPE|ENTITY)/i.test(xml))) return err('damaged');
  for (const [name, xml] of xmls) {
    if (!name.startsWith('xl/worksheets/')) continue;
    const { rows, columns } = sheetReach(xml);
    if (rows > limits.rows) return err('too-many-rows');
    if (columns > limits.columns) return err('too-many-columns');
  }
  try {
    const marks = marksOf(xmls);
    const sheets = await readXlsx(archive, { trim: false });
    return ok(
      sheets.map(({ sheet, data }, at) => {
        const rows = data.map((row) => row.map(textOf));
        const own = marks.length === sheets.length ? marks[at] : undefined;
        return { sheet, encoding: null, rows: own ? withMarks(rows, own) : rows };
      }),
    );
  } catch {
    return err('damaged');
  }
}

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const nameOf = ({ name }: ZippedFile): string => latin1(name).toLowerCase();

/** Marks of the sheets, in the workbook's order; null where a sheet's part is not found. */
function marksOf(xmls: ReadonlyMap<string, string>): (SheetMarks | undefined)[] {
  const rels = xmls.get('xl/_rels/workbook.xml.rels') ?? '';
  const targets = new Map(
    [...rels.matchAll(/<Relationship\s([^>]*)>/g)].map(([, head = '']) => [
      /\bId="([^"]*)"/.exec(head)?.[1],
      /\bTarget="\/?(?:xl\/)?([^"]*)"/.exec(head)?.[1],
    ]),
  );
  const sheets = [...(xmls.get('xl/workbook.xml') ?? '').matchAll(/<sheet\s([^>]*)>/g)];
  return sheets.map(([, head = '']) => {
    const target = targets.get(/\b\w+:id="([^"]*)"/.exec(head)?.[1]);
    const xml = xmls.get(`xl/${target}`.toLowerCase());
    return xml === undefined ? undefined : sheetMarks(xml);
  });
}

/** A value as it is written: a day as YYYY-MM-DD, a number in the fifteen digits that Excel keeps. */
function textOf(value: unknown): string {
  if (value === null) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : dayOf(value);
  if (typeof value === 'number') return String(Number(value.toPrecision(15)));
  return String(value);
}

const dayOf = (date: Date): string => date.toISOString().replace(/T00:00:00\.000Z$/, '');
