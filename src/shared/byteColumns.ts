/** Unsigned numbers and how many bytes each of them takes. */
export interface ByteColumn {
  readonly values: readonly number[];
  readonly width: 1 | 2 | 3 | 4;
}

/**
 * Columns as planes of bytes, lowest first, after a table of their lengths: like stands beside like, which is what brotli
 * packs best. Throws RangeError on a number that its column does not hold.
 */
export function packColumns(columns: readonly ByteColumn[]): Uint8Array {
  const body = columns.reduce((sum, { values, width }) => sum + values.length * width, 0);
  const bytes = new Uint8Array(columns.length * 4 + body);
  const head = new DataView(bytes.buffer);
  let at = columns.length * 4;
  columns.forEach(({ values, width }, column) => {
    head.setUint32(column * 4, values.length, true);
    values.forEach((value, i) => {
      if (!(value >= 0 && value < 256 ** width)) throw new RangeError(`${value} does not fit`);
      for (let k = 0; k < width; k++) bytes[at + k * values.length + i] = (value >>> (8 * k)) & 255;
    });
    at += values.length * width;
  });
  return bytes;
}

/** Unpacks `packColumns`, whose columns had these widths; throws RangeError on bytes of another length. */
export function unpackColumns(bytes: Uint8Array, widths: readonly number[]): Uint32Array[] {
  const head = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < widths.length * 4) throw new RangeError('columns are cut short');
  const lengths = widths.map((_, column) => head.getUint32(column * 4, true));
  const body = lengths.reduce((sum, length, k) => sum + length * (widths[k] as number), 0);
  if (bytes.length !== widths.length * 4 + body) throw new RangeError('columns are cut short');
  let at = widths.length * 4;
  return widths.map((width, column) => {
    const values = new Uint32Array(lengths[column] as number);
    for (let k = 0; k < width; k++) {
      for (let i = 0; i < values.length; i++) {
        values[i] = ((values[i] as number) | ((bytes[at + i] as number) << (8 * k))) >>> 0;
      }
      at += values.length;
    }
    return values;
  });
}

/** Small numbers of either sign as small ones without. */
export const zigzag = (value: number): number => ((value << 1) ^ (value >> 31)) >>> 0;
export const unzigzag = (code: number): number => (code >>> 1) ^ -(code & 1);
