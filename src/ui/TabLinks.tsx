import { type ComponentProps, useEffect, useRef } from 'react';
import styles from './TabLinks.module.css';

export interface TabLink {
  readonly id: string;
  readonly label: string;
  /** What waits there: the figure, and the same in words. */
  readonly waits?: { readonly figure: string; readonly words: string } | undefined;
  readonly link: ComponentProps<'a'>;
}

interface Props {
  readonly label: string;
  readonly tabs: readonly TabLink[];
  readonly current: string;
}

/** Parts of one thing, each at its own address; the current one is brought into sight. */
export function TabLinks({ label, tabs, current }: Props) {
  const nav = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another tab is current
  useEffect(() => {
    const tab = nav.current?.querySelector('[aria-current]');
    tab?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [current]);
  return (
    <nav aria-label={label} className={styles.tabs} ref={nav}>
      {tabs.map(({ id, label, waits, link }) => (
        <a aria-current={id === current ? 'page' : undefined} key={id} {...link}>
          {label}
          {waits && (
            <span className={styles.count}>
              <span aria-hidden="true">{waits.figure}</span>
              <span className="visually-hidden">{waits.words}</span>
            </span>
          )}
        </a>
      ))}
    </nav>
  );
}
