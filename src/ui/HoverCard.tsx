import { type ReactNode, useLayoutEffect, useRef } from 'react';
import styles from './HoverCard.module.css';

const away = 16;
const edge = 8;

/** A small card beside the pointer, kept inside the window; it never catches the pointer itself. */
export function HoverCard({
  at: [x, y],
  children,
}: {
  at: readonly [x: number, y: number];
  children: ReactNode;
}) {
  const card = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = card.current;
    if (!element) return;
    const { offsetWidth: width, offsetHeight: height } = element;
    const left = x + away + width + edge > innerWidth ? x - away - width : x + away;
    const top = y + away + height + edge > innerHeight ? y - away - height : y + away;
    element.style.transform = `translate(${Math.max(edge, left)}px, ${Math.max(edge, top)}px)`;
  });
  return (
    <div aria-hidden="true" className={styles.card} ref={card}>
      {children}
    </div>
  );
}
