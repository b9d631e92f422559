import { useEffect, useState } from 'react';

/** Milliseconds between two looks at the clock. */
const everyMs = 10_000;

/** Now by the server's clock, in epoch milliseconds; `told` is the moment that the server said when it was last read. */
export function useServerClock(told: string): number {
  const [ahead, setAhead] = useState(() => Date.parse(told) - Date.now());
  const [, setTurn] = useState(0);
  useEffect(() => setAhead(Date.parse(told) - Date.now()), [told]);
  useEffect(() => {
    const timer = setInterval(() => setTurn((turn) => turn + 1), everyMs);
    return () => clearInterval(timer);
  }, []);
  return Date.now() + ahead;
}
