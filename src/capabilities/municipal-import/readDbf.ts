import { decodeText, type Encoding, encodingOf, guessEncoding } from '#shared/decodeText.ts';
import { err, ok, type Result } from '#shared/result.ts';

/** The table beside a shapefile; cells are decoded when they are asked for. */
export interface Table {
  readonly encoding: Encoding;
  readonly columns: readonly string[];
  readonly rows: number;
  /** True for a row that was marked as deleted. */
  deleted(row: number): boolean;
  /** A cell as trimmed text, empty where there is nothing. */
  text(row: number, column: number): string;
}

interface Column {
  readonly name: Uint8Array;
  readonly from: number;
  readonly length: number;
}

/**
 * Opens a dBASE table. The encoding is the one given, else what the .cpg says, else found out from the bytes. Every
 * length is checked against the file first.
 */
export function readDbf(
  bytes: Uint8Array,
  wanted: Encoding | null,
  cpg: string | null,
): Result<Table, string> {
  if (bytes.length < 33) return err('the .dbf is cut short');
  const head = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const rows = head.getUint32(4, true);
  const start = head.getUint16(8, true);
  const width = head.getUint16(10, true);
  const columns = readColumns(bytes, head, Math.min(start, bytes.length));
  const needed = columns.reduce((sum, { length }) => sum + length, 1);
  if (columns.length === 0 || needed > width || start < 32 + columns.length * 32) {
    return err('the .dbf is damaged: its column lengths do not add up');
  }
  if (start + rows * width > bytes.length) {
    const there = Math.max(0, Math.floor((bytes.length - start) / width));
    return err(`the .dbf is cut short: it holds ${there} of its ${rows} rows`);
  }
  const encoding =
    wanted ?? (cpg === null ? null : encodingOf(cpg)) ?? guessEncoding(bytes.subarray(32));
  const cell = (row: number, { from, length }: Column): Uint8Array =>
    bytes.subarray(start + row * width + from, start + row * width + from + length);
  return ok({
    encoding,
    columns: columns.map(({ name }) => decodeText(name, encoding).trim()),
    rows,
    deleted: (row) => bytes[start + row * width] === 0x2a,
    text: (row, column) =>
      (decodeText(cell(row, columns[column] as Column), encoding).split('\0')[0] as string).trim(),
  });
}

function readColumns(bytes: Uint8Array, head: DataView, end: number): Column[] {
  const columns: Column[] = [];
  let from = 1;
  for (let at = 32; at + 32 <= end && bytes[at] !== 0x0d; at += 32) {
    const name = bytes.subarray(at, at + 11);
    const zero = name.indexOf(0);
    const long = String.fromCharCode(bytes[at + 11] as number) === 'C';
    const length = long ? head.getUint16(at + 16, true) : (bytes[at + 16] as number);
    columns.push({ name: zero < 0 ? name : name.subarray(0, zero), from, length });
    from += length;
  }
  return columns;
}
