import { useCallback, useEffect, useState } from 'react';
import { type Loadable, loading } from '#view/loadable.ts';
import { readJson } from '#view/readJson.ts';

/** A thing and the path that it was found at. */
export interface Found<T> {
  readonly path: string;
  readonly value: T;
}

/** What the server answers at the first of some paths that is not missing, and how to ask again; the old stays meanwhile, and while it cannot be read. */
export function useFirstRead<T>(
  paths: readonly string[],
): readonly [Loadable<Found<T>>, () => Promise<void>] {
  const [entry, setEntry] = useState<Loadable<Found<T>>>(loading);
  const all = paths.join(' ');
  const read = useCallback(async (): Promise<void> => {
    let answer: Loadable<Found<T>> = {
      state: 'failed',
      problem: { code: 'missing', message: '', fields: {} },
    };
    for (const path of all.split(' ').filter(Boolean)) {
      const told = await readJson<T>(path);
      answer = told.ok
        ? { state: 'ready', value: { path, value: told.value } }
        : { state: 'failed', problem: told.error };
      if (told.ok || told.error.code !== 'missing') break;
    }
    // what is being written beneath it outlives a line that is down
    setEntry((old) =>
      answer.state === 'failed' && answer.problem.code !== 'missing' && old.state === 'ready'
        ? old
        : answer,
    );
  }, [all]);
  useEffect(() => {
    setEntry(loading);
    void read();
  }, [read]);
  return [entry, read];
}
