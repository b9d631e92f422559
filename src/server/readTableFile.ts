import { readDelimited } from '#server/readDelimited.ts';
import { readSheets, type WantedSheets } from '#server/readSheets.ts';
import { runApart } from '#server/runApart.ts';
import type { Table, TableFault, TableLimits } from '#server/table.ts';
import { err, ok, type Result } from '#shared/result.ts';

/** The tables of a CSV or Excel file (.xlsx) that somebody brought, told by its content and not by its name. */
export async function readTableFile(
  bytes: Uint8Array,
  limits: TableLimits,
): Promise<Result<Table[], TableFault>> {
  if (bytes.length === 0) return err('empty');
  if (bytes.length > limits.bytes) return err('too-large');
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readWorkbook(bytes, limits);
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return err('old-excel');
  const start = Buffer.from(bytes.subarray(0, 512)).toString('latin1').trimStart().toLowerCase();
  if (/^(?:\xef\xbb\xbf)?<(?:!doctype html|html|table|\?xml)/.test(start)) return err('web-page');
  const text = readDelimited(bytes, limits);
  return text.ok ? ok([text.value]) : text;
}

function readWorkbook(
  bytes: Uint8Array,
  limits: TableLimits,
): Promise<Result<Table[], TableFault>> {
  const archive = bytes.slice().buffer;
  return runApart<Result<Table[], TableFault>>(
    new URL('./readSheets.ts', import.meta.url),
    readSheets.name,
    { archive, limits } satisfies WantedSheets,
    limits,
  ).catch(() => err('bomb' as const));
}
