import { useEffect } from 'react';
import { showGates } from './placePicking.store.ts';
import { readPoint } from './pointText.ts';
import type { Typed } from './typedSection.ts';

/** Shows the gates that stand in a form in the scene. */
export function TypedGates({ rows }: { rows: Typed }) {
  useEffect(() => {
    showGates(
      rows.flatMap(({ name, at }) => {
        const point = readPoint(String(at));
        return point ? [{ name: String(name), at: point }] : [];
      }),
    );
    return () => showGates([]);
  }, [rows]);
  return null;
}
