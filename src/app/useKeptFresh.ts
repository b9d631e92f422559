import { useEffect } from 'react';

const everyMs = 45_000;

/** Reads at the start, then again from time to time while the page is seen, so that what is withdrawn goes within a minute. */
export function useKeptFresh(read: () => Promise<void>): void {
  useEffect(() => {
    void read();
    const again = () => {
      if (document.visibilityState === 'visible') void read();
    };
    const timer = setInterval(again, everyMs);
    document.addEventListener('visibilitychange', again);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', again);
    };
  }, [read]);
}
