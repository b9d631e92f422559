import { useEffect, useRef } from 'react';

/** Reads anew whenever `changes` counts up; what it stands at first has been read already. */
export function useReread(changes: number, reload: () => unknown): void {
  const heard = useRef(changes);
  useEffect(() => {
    if (heard.current !== changes) void reload();
    heard.current = changes;
  }, [changes, reload]);
}
