import { type PointerEvent, type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './Sheet.module.css';

const heights = ['peek', 'half', 'full'] as const;
export type SheetHeight = (typeof heights)[number];

interface Props {
  readonly height: SheetHeight;
  /** A thing is chosen: the sheet opens at least halfway for it. */
  readonly chosen: boolean;
  /** There is nothing behind to leave visible: no sheet, its children stand in the page. */
  readonly flat: boolean;
  readonly label: string;
  readonly onHeight: (height: SheetHeight) => void;
  readonly children: ReactNode;
}

const flickPxPerMs = 0.5;

/** On a phone, a sheet at the bottom with three heights that a thumb can drag or tap; on wider screens nothing of itself. */
export function Sheet({ height, chosen, flat, label, onHeight, children }: Props) {
  const { t } = useTranslation('page');
  const sheet = useRef<HTMLDivElement>(null);
  const drag = useRef({ y: 0, at: 0, height: 0, moved: false });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new choice or its end moves the sheet
  useEffect(() => {
    if (chosen && height === 'peek') onHeight('half');
    if (!chosen && height === 'full') onHeight('half');
  }, [chosen]);

  const start = (event: PointerEvent<HTMLButtonElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    const now = sheet.current?.offsetHeight ?? 0;
    drag.current = { y: event.clientY, at: event.timeStamp, height: now, moved: false };
  };
  const move = (event: PointerEvent<HTMLButtonElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const by = drag.current.y - event.clientY;
    if (Math.abs(by) > 6) drag.current.moved = true;
    if (drag.current.moved)
      sheet.current?.style.setProperty('height', `${drag.current.height + by}px`);
  };
  const end = (event: PointerEvent<HTMLButtonElement>) => {
    sheet.current?.style.removeProperty('height');
    const { y, at, moved, height: from } = drag.current;
    if (!moved) return;
    const by = y - event.clientY;
    const speed = by / Math.max(1, event.timeStamp - at);
    if (Math.abs(speed) > flickPxPerMs) onHeight(step(height, Math.sign(speed)));
    else onHeight(nearest((from + by) / innerHeight));
  };
  const tap = () => {
    if (!drag.current.moved) onHeight(height === 'full' ? 'peek' : step(height, 1));
    drag.current.moved = false;
  };
  if (flat) return children;
  return (
    <div className={styles.sheet} data-covers-scene data-height={height} ref={sheet}>
      <button
        aria-label={`${label}: ${t(`sheetAt.${height}`)}`}
        className={styles.handle}
        onClick={tap}
        onKeyDown={(event) => {
          const by = { ArrowUp: 1, ArrowDown: -1 }[event.key];
          if (by) {
            event.preventDefault();
            onHeight(step(height, by));
          }
        }}
        onPointerCancel={end}
        onPointerDown={start}
        onPointerMove={move}
        onPointerUp={end}
        type="button"
      />
      {children}
    </div>
  );
}

function step(height: SheetHeight, by: number): SheetHeight {
  const index = Math.min(2, Math.max(0, heights.indexOf(height) + by));
  return heights[index] as SheetHeight;
}

function nearest(share: number): SheetHeight {
  if (share < 0.28) return 'peek';
  return share < 0.68 ? 'half' : 'full';
}
