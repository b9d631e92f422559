import { createHash } from 'node:crypto';
import { fileMonth } from '#capabilities/factory-register/fileMonth.ts';
import { readRows } from '#capabilities/factory-register/readRows.ts';
import {
  mostColumns,
  mostTableRows,
  readSheets,
  readText,
  type Table,
  type TableFault,
} from '#capabilities/factory-register/readTable.ts';
import { chooseColumns } from '#capabilities/factory-register/registerColumns.ts';
import {
  type FileFault,
  type RefusedFile,
  type RegisterDraft,
  registerBytes,
  unpackedBytes,
} from '#capabilities/factory-register/registerDraft.ts';
import { sheetReach } from '#capabilities/factory-register/sheetReach.ts';
import { readZip } from '#server/readZip.ts';
import { runApart } from '#server/runApart.ts';
import { err, ok, type Result } from '#shared/result.ts';

/** What reading the cells of an Excel file may take: some twenty times what a full register does. */
const apart = { milliseconds: 30_000, megabytes: 512 };

/** Reads a register from the bytes of a file, told by its content and not by its name. */
export async function readRegister(
  name: string,
  bytes: Uint8Array,
  sheet: string | null,
): Promise<Result<RegisterDraft, RefusedFile>> {
  if (bytes.length === 0) return refused('empty');
  if (bytes.length > registerBytes) return refused('too-large');
  const tables = await readTables(bytes);
  if (!tables.ok) return tables;
  const named = tables.value.filter((table) => sheet === null || table.sheet === sheet);
  if (named.length === 0) {
    return refused('no-sheet', tables.value.map((table) => table.sheet ?? '').join(', '));
  }
  const chosen = named
    .map((table) => ({ table, columns: chooseColumns(table.rows) }))
    .sort((a, b) => Number(b.columns.ok) - Number(a.columns.ok))[0];
  const { table, columns } = chosen as NonNullable<typeof chosen>;
  if (!columns.ok) return refused('no-headings', columns.error);
  const { rows, problems } = readRows(table.rows, columns.value);
  if (rows.length === 0) return refused('no-rows');
  const skipped = new Set(problems.map(({ row }) => row));
  for (const { row } of rows) skipped.delete(row);
  return ok({
    file: name.normalize('NFC').slice(-200),
    hash: createHash('sha256').update(bytes).digest('hex'),
    format: table.sheet === null ? 'csv' : 'xlsx',
    encoding: table.encoding,
    sheet: table.sheet,
    month: fileMonth(name),
    lines: rows.length + skipped.size,
    rows,
    problems,
  });
}

const refused = (code: FileFault, met = '') => err({ code, met: met.slice(0, 200) });

async function readTables(bytes: Uint8Array): Promise<Result<Table[], RefusedFile>> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readWorkbook(bytes);
  const start = Buffer.from(bytes.subarray(0, 512)).toString('latin1').trimStart().toLowerCase();
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return refused('old-excel');
  if (/^(?:\xef\xbb\xbf)?<(?:!doctype html|html|table|\?xml)/.test(start))
    return refused('web-page');
  const text = readText(bytes);
  return text.ok ? ok([text.value]) : refused(text.error);
}

/** Unpacks and measures before anything is read as a table. */
async function readWorkbook(bytes: Uint8Array): Promise<Result<Table[], RefusedFile>> {
  const parts = await readZip(bytes, (name) => /\.(?:xml|rels)$/i.test(name), unpackedBytes);
  if (!parts.ok) return refused(/more than|files$/.test(parts.error) ? 'bomb' : 'damaged');
  const named = parts.value.map((part) => ({
    name: Buffer.from(part.name).toString('latin1').toLowerCase(),
    xml: Buffer.from(part.bytes).toString('latin1'),
  }));
  if (!named.some(({ name }) => name === 'xl/workbook.xml')) return refused('not-a-table');
  if (named.some(({ xml }) => /<!(?:DOCTYPE|ENTITY)/i.test(xml))) return refused('damaged');
  for (const { xml } of named.filter(({ name }) => name.startsWith('xl/worksheets/'))) {
    const { rows, columns } = sheetReach(xml);
    if (rows > mostTableRows) return refused('too-many-rows');
    if (columns > mostColumns) return refused('too-many-columns');
  }
  const archive = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const sheets = await runApart<Result<Table[], TableFault>>(
    new URL('./readTable.ts', import.meta.url),
    readSheets.name,
    archive,
    apart,
  ).catch(() => err('bomb' as const));
  return sheets.ok ? sheets : refused(sheets.error);
}
