/** What a turntable does by hand. */
export interface Turned {
  turn(right: number, up: number): void;
  zoom(factor: number): void;
  reset(): void;
}

/** Degrees a key turns. */
const step = 8;

/** Does what a key asks for; false where it asks for nothing. */
export function turnByKey(table: Turned, key: string): boolean {
  const acts: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => table.turn(-step, 0),
    ArrowRight: () => table.turn(step, 0),
    ArrowUp: () => table.turn(0, step),
    ArrowDown: () => table.turn(0, -step),
    '+': () => table.zoom(1.2),
    '=': () => table.zoom(1.2),
    '-': () => table.zoom(1 / 1.2),
    Home: () => table.reset(),
  };
  const act = Object.hasOwn(acts, key) ? acts[key] : undefined;
  act?.();
  return act !== undefined;
}
