import { useState } from 'react';
import { useLiveEvents } from '#view/useLiveEvents.ts';

/** Counts what the server says of one’s own things of a kind: `all` up with each, `one` with those of the thing `id`. */
export function useLiveChanges(kind: Parameters<typeof useLiveEvents>[1], id: string | null) {
  const [changes, setChanges] = useState({ all: 0, one: 0 });
  useLiveEvents('/api/me/events', kind, (changed) =>
    setChanges(({ all, one }) => ({
      all: all + 1,
      one: changed === null || changed === id ? one + 1 : one,
    })),
  );
  return changes;
}
