import { useEffect, useRef } from 'react';

/** Milliseconds after which it is asked again, where nothing was heard: a stream may be cut without a word. */
const everyMs = 45_000;

/** Calls `changed` with the id of a thing of that kind as the server says that it has changed; with null when any may have: the stream was away, or time has passed. */
export function useLiveEvents(
  path: string | null,
  kind: string,
  changed: (id: string | null) => void,
): void {
  const latest = useRef(changed);
  latest.current = changed;
  useEffect(() => {
    if (path === null) return;
    const source = new EventSource(path);
    let opened = false;
    source.onopen = () => {
      if (opened) latest.current(null);
      opened = true;
    };
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const event = JSON.parse(data) as { kind: string; id: string };
      if (event.kind === kind) latest.current(event.id);
    };
    const again = () => {
      if (document.visibilityState === 'visible') latest.current(null);
    };
    const timer = setInterval(again, everyMs);
    document.addEventListener('visibilitychange', again);
    return () => {
      source.close();
      clearInterval(timer);
      document.removeEventListener('visibilitychange', again);
    };
  }, [path, kind]);
}
