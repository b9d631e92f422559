import { parse } from 'csv-parse/sync';
import type { Table, TableFault, TableLimits } from '#server/table.ts';
import { decodeText, guessEncoding } from '#shared/decodeText.ts';
import { err, ok, type Result } from '#shared/result.ts';

/** Reads CSV, or text cut by tabs, semicolons or bars: UTF-8, UTF-16 with its mark, or CP949, as the bytes say. */
export function readDelimited(
  bytes: Uint8Array,
  { rows: mostRows, columns, rowLetters }: TableLimits,
): Result<Table, TableFault> {
  const { text, encoding } = textOf(bytes);
  if (text.includes('\0')) return err('not-a-table');
  try {
    const rows = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      max_record_size: rowLetters,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      to: mostRows + 1,
    });
    if (rows.length > mostRows) return err('too-many-rows');
    if (rows.some(({ length }) => length > columns)) return err('too-many-columns');
    return ok({ sheet: null, encoding, rows });
  } catch {
    return err('damaged');
  }
}

function textOf(bytes: Uint8Array): { text: string; encoding: NonNullable<Table['encoding']> } {
  const [first, second] = bytes;
  for (const [mark, name] of [
    [[0xff, 0xfe], 'utf-16le'],
    [[0xfe, 0xff], 'utf-16be'],
  ] as const) {
    if (first === mark[0] && second === mark[1]) {
      return { text: new TextDecoder(name).decode(bytes), encoding: 'utf-16' };
    }
  }
  const encoding = guessEncoding(bytes);
  return { text: decodeText(bytes, encoding), encoding };
}

/** What cuts one of the first lines into most parts, quoted cells aside: titles above the headings are cut by nothing. */
function delimiterOf(text: string): string {
  const bare = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"/g, '""');
  const lines = bare.split(/\r?\n/, 20);
  const parts = (mark: string): number => Math.max(...lines.map((line) => line.split(mark).length));
  return [',', '\t', ';', '|'].reduce((best, mark) => (parts(mark) > parts(best) ? mark : best));
}
