import { LineTrace } from '#capabilities/buildings/LineTrace.ts';
import { edgeAlong } from '#capabilities/buildings/mainDirections.ts';
import { freeTurn, type LineColumn, lineColumns } from '#capabilities/buildings/packLines.ts';
import { unpackColumns, unzigzag } from '#shared/byteColumns.ts';

/** Unpacks `packLines`; throws RangeError on other bytes. */
export function unpackLines(bytes: Uint8Array): number[][] {
  const names = Object.keys(lineColumns) as LineColumn[];
  const columns = unpackColumns(bytes, Object.values(lineColumns));
  const read = Object.fromEntries(
    names.map((name, i) => [name, reader(columns[i] ?? new Uint32Array())]),
  ) as Record<LineColumn, Reader>;
  const signed = (name: LineColumn): number => unzigzag(read[name].next());
  const directions = Array.from(
    { length: read.directions.length / 2 },
    () => [signed('directions'), signed('directions')] as const,
  );
  const trace = new LineTrace(directions);
  return Array.from({ length: read.counts.length }, () => {
    trace.begin();
    const line: number[] = [];
    for (let left = read.counts.next(); left > 0; left--) {
      const age = read.ages.next();
      const turn = age > 0 || line.length === 0 ? freeTurn : read.turns.next();
      if (age > 0) trace.goBack(age);
      else if (turn === freeTurn) {
        trace.go(trace.x + trace.guessX + signed('farX'), trace.z + trace.guessZ + signed('farZ'));
      } else {
        const length = signed('lengths') + trace.guessedLength;
        const [ex, ez] = edgeAlong(directions, trace.wayAfter(turn), length);
        trace.go(trace.x + ex + signed('offX'), trace.z + ez + signed('offZ'));
      }
      line.push(trace.x, trace.z);
    }
    return line;
  });
}

interface Reader {
  readonly length: number;
  next(): number;
}

function reader(values: Uint32Array): Reader {
  let at = 0;
  return {
    length: values.length,
    next() {
      const value = values[at++];
      if (value === undefined) throw new RangeError('lines are cut short');
      return value;
    },
  };
}
