import { useCallback, useEffect, useState } from 'react';
import { type Loadable, loading } from '#view/loadable.ts';
import { readJson } from '#view/readJson.ts';

/** What the server answers at a path, and how to ask again; the old stays while it is asked anew. */
export function useRead<T>(path: string): readonly [Loadable<T>, () => Promise<void>] {
  const [entry, setEntry] = useState<Loadable<T>>(loading);
  const read = useCallback(async (): Promise<void> => {
    const answer = await readJson<T>(path);
    setEntry(
      answer.ok
        ? { state: 'ready', value: answer.value }
        : { state: 'failed', problem: answer.error },
    );
  }, [path]);
  useEffect(() => {
    setEntry(loading);
    void read();
  }, [read]);
  return [entry, read];
}
