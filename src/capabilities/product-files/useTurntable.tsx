import { type RefObject, useEffect, useRef, useState } from 'react';
import { fetchModel } from '#capabilities/product-files/fetchModel.command.ts';
import { sizeOfParts } from '#capabilities/product-files/sizeOfParts.ts';
import type { Turntable } from '#scene/Turntable.ts';

export type TurntableState =
  | { readonly kind: 'loading'; readonly share: number }
  | {
      readonly kind: 'ready';
      /** Along x, y (up) and z. */
      readonly sizeMm: readonly [number, number, number];
    }
  | { readonly kind: 'failed' | 'lost' | 'no-webgl' };

interface Wishes {
  readonly src: string;
  /** Told after each frame. */
  readonly onFrame: (metresAPixel: number) => void;
  /** Counts up to try again. */
  readonly attempt: number;
}

/** Stands a model on a turntable in an element, on a canvas that goes with it; turns until somebody touches it, unless motion is unwanted. */
export function useTurntable(
  holder: RefObject<HTMLElement | null>,
  { src, onFrame, attempt }: Wishes,
): { readonly state: TurntableState; readonly table: RefObject<Turntable | null> } {
  const [state, setState] = useState<TurntableState>({ kind: 'loading', share: 0 });
  const table = useRef<Turntable | null>(null);
  const told = useRef(onFrame);
  told.current = onFrame;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt begins anew
  useEffect(() => {
    const element = holder.current;
    if (!element) return;
    const canvas = document.createElement('canvas');
    const leaving = new AbortController();
    const { signal } = leaving;
    setState({ kind: 'loading', share: 0 });
    const begin = async (): Promise<void> => {
      const [{ Turntable: Table }, parts] = await Promise.all([
        import('#scene/Turntable.ts'),
        fetchModel(src, signal, (share) => setState({ kind: 'loading', share })),
      ]);
      if (signal.aborted) return;
      const made = madeOn(Table, canvas);
      if (!made) return setState({ kind: 'no-webgl' });
      table.current = made;
      element.append(canvas);
      made.onFrame = (metres) => told.current(metres);
      const size = sizeOfParts(parts);
      made.setModel(parts, size);
      const resize = (): void =>
        made.setSize(element.clientWidth, element.clientHeight, Math.min(2, devicePixelRatio));
      const sized = new ResizeObserver(resize);
      sized.observe(element);
      canvas.addEventListener('webglcontextlost', () => setState({ kind: 'lost' }), { signal });
      signal.addEventListener('abort', () => {
        sized.disconnect();
        table.current = null;
        made.dispose();
        canvas.remove();
      });
      resize();
      made.setTurning(!matchMedia('(prefers-reduced-motion: reduce)').matches);
      const mm = size.map((metres) => metres * 1000) as [number, number, number];
      setState({ kind: 'ready', sizeMm: mm });
    };
    begin().catch(() => {
      if (!signal.aborted) setState({ kind: 'failed' });
    });
    return () => leaving.abort();
  }, [holder, src, attempt]);
  return { state, table };
}

function madeOn(Table: typeof Turntable, canvas: HTMLCanvasElement): Turntable | null {
  try {
    return new Table(canvas);
  } catch {
    return null;
  }
}
