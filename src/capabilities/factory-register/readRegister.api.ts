import { createHash } from 'node:crypto';
import { fileMonth } from '#capabilities/factory-register/fileMonth.ts';
import { readRows } from '#capabilities/factory-register/readRows.ts';
import { chooseColumns } from '#capabilities/factory-register/registerColumns.ts';
import {
  type FileFault,
  type RefusedFile,
  type RegisterDraft,
  registerBytes,
  unpackedBytes,
} from '#capabilities/factory-register/registerDraft.ts';
import { mostRows } from '#capabilities/factory-register/registerRow.ts';
import { readTableFile } from '#server/readTableFile.ts';
import type { TableLimits } from '#server/table.ts';
import { err, ok, type Result } from '#shared/result.ts';

/** With room for what stands above the headings; time and memory are some twenty times what a full register takes. */
export const registerLimits: TableLimits = {
  bytes: registerBytes,
  unpackedBytes,
  rows: mostRows + 50,
  columns: 200,
  rowLetters: 20_000,
  milliseconds: 30_000,
  megabytes: 512,
};

/** Reads a register from the bytes of a file, told by its content and not by its name. */
export async function readRegister(
  name: string,
  bytes: Uint8Array,
  sheet: string | null,
): Promise<Result<RegisterDraft, RefusedFile>> {
  const tables = await readTableFile(bytes, registerLimits);
  if (!tables.ok) return refused(tables.error);
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
