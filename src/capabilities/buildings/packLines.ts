import { LineTrace } from '#capabilities/buildings/LineTrace.ts';
import { edgeAlong, mainDirections, wayOf } from '#capabilities/buildings/mainDirections.ts';
import { packColumns, zigzag } from '#shared/byteColumns.ts';

/** Columns of packed lines and the bytes of each of their numbers. */
export const lineColumns = {
  directions: 4,
  /** Corners of each line. */
  counts: 2,
  /** Of each corner, how many corners ago it was there; 0 where an edge or a wide step leads to it. */
  ages: 1,
  turns: 1,
  lengths: 4,
  /** What rounding left of an edge. */
  offX: 1,
  offZ: 1,
  /** Wide steps, to first corners among others. */
  farX: 4,
  farZ: 4,
} as const;
export type LineColumn = keyof typeof lineColumns;

/** Corners are found again among so many before. */
const reach = 254;
/** A turn that says: none of the directions, a wide step follows. */
export const freeTurn = 255;

/**
 * Lines and rings, flat lists of whole x, z within ±4 million, in few bytes: a corner that stood among the last ones is
 * named by its age; else the edge to it has one of the place's few directions, a length beside that of the edge two
 * before, and what rounding left; else it is a wide step. Loses nothing.
 */
export function packLines(lines: readonly (readonly number[])[]): Uint8Array {
  const directions = mainDirections(lines);
  const trace = new LineTrace(directions);
  const latest = new Map<number, number>();
  const names = Object.keys(lineColumns) as LineColumn[];
  const columns = new Map(names.map((name) => [name, [] as number[]]));
  const put = (name: LineColumn, value: number) => columns.get(name)?.push(value);
  for (const part of directions.flat()) put('directions', zigzag(part));
  for (const line of lines) {
    put('counts', line.length / 2);
    trace.begin();
    for (let i = 0; i < line.length; i += 2) {
      const [x, z] = [line[i] as number, line[i + 1] as number];
      const key = x * 2 ** 26 + z;
      const ago = trace.corners - (latest.get(key) ?? -Infinity);
      const age = ago > reach ? 0 : ago;
      latest.set(key, trace.corners);
      put('ages', age);
      if (age === 0) {
        const [ex, ez] = [x - trace.x, z - trace.z];
        const { way, length } = wayOf(directions, ex, ez);
        const [ax, az] = edgeAlong(directions, way, length);
        const [offX, offZ] = [zigzag(ex - ax), zigzag(ez - az)];
        const isFree = i === 0 || Math.max(offX, offZ) > 255;
        if (i > 0) put('turns', isFree ? freeTurn : trace.turnTo(way));
        if (isFree) {
          put('farX', zigzag(ex - trace.guessX));
          put('farZ', zigzag(ez - trace.guessZ));
        } else {
          put('lengths', zigzag(length - trace.guessedLength));
          put('offX', offX);
          put('offZ', offZ);
        }
      }
      trace.go(x, z);
    }
  }
  return packColumns(
    names.map((name) => ({ values: columns.get(name) ?? [], width: lineColumns[name] })),
  );
}
