import iconv from 'iconv-lite';

type Point = readonly [number, number];
/** Rings of one feature; null for a record without a shape. */
export type Rings = readonly (readonly Point[])[] | null;

export interface Column {
  readonly name: string;
  /** C text, N number. */
  readonly type: 'C' | 'N';
  readonly length: number;
}

const closed = (ring: readonly Point[]): readonly Point[] => [...ring, ring[0] as Point];

/** A .shp of polygons (type 5) as ESRI describes it; with `heights` of polygons with heights (type 15). */
export function writeShp(features: readonly Rings[], heights = false): Uint8Array {
  const type = heights ? 15 : 5;
  const records = features.map((rings, i) => {
    const content = rings === null ? nullShape() : polygon(rings.map(closed), type);
    const record = Buffer.alloc(8 + content.length);
    record.writeInt32BE(i + 1, 0);
    record.writeInt32BE(content.length / 2, 4);
    content.copy(record, 8);
    return record;
  });
  const head = Buffer.alloc(100);
  head.writeInt32BE(9994, 0);
  head.writeInt32BE((100 + records.reduce((sum, { length }) => sum + length, 0)) / 2, 24);
  head.writeInt32LE(1000, 28);
  head.writeInt32LE(type, 32);
  return new Uint8Array(Buffer.concat([head, ...records]));
}

const nullShape = (): Buffer => Buffer.alloc(4);

function polygon(rings: readonly (readonly Point[])[], type: number): Buffer {
  const points = rings.flat();
  const heights = type === 15 ? 16 + points.length * 8 : 0;
  const content = Buffer.alloc(44 + rings.length * 4 + points.length * 16 + heights);
  content.writeInt32LE(type, 0);
  content.writeInt32LE(rings.length, 36);
  content.writeInt32LE(points.length, 40);
  let first = 0;
  rings.forEach((ring, i) => {
    content.writeInt32LE(first, 44 + i * 4);
    first += ring.length;
  });
  points.forEach(([x, y], i) => {
    content.writeDoubleLE(x, 44 + rings.length * 4 + i * 16);
    content.writeDoubleLE(y, 52 + rings.length * 4 + i * 16);
  });
  return content;
}

/** A dBASE III table; texts in CP949 or UTF-8. */
export function writeDbf(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  encoding: 'cp949' | 'utf-8',
): Uint8Array {
  const encode = (text: string, length: number, fill: number): Buffer => {
    const bytes = iconv.encode(text, encoding).subarray(0, length);
    return Buffer.concat([bytes, Buffer.alloc(length - bytes.length, fill)]);
  };
  const start = 32 + columns.length * 32 + 1;
  const width = 1 + columns.reduce((sum, { length }) => sum + length, 0);
  const head = Buffer.alloc(start);
  head[0] = 3;
  head.writeUInt32LE(rows.length, 4);
  head.writeUInt16LE(start, 8);
  head.writeUInt16LE(width, 10);
  columns.forEach(({ name, type, length }, i) => {
    encode(name, 10, 0).copy(head, 32 + i * 32);
    head[43 + i * 32] = type.charCodeAt(0);
    head[48 + i * 32] = length;
  });
  head[start - 1] = 0x0d;
  const body = rows.map((row) =>
    Buffer.concat([
      Buffer.from(' '),
      ...columns.map(({ length }, i) => encode(row[i] ?? '', length, 0x20)),
    ]),
  );
  return new Uint8Array(Buffer.concat([head, ...body, Buffer.from([0x1a])]));
}
