import { type ReactNode, type Ref, useEffect, useRef } from 'react';
import styles from './Split.module.css';

interface Props {
  readonly ref?: Ref<HTMLDivElement>;
  /** What to choose from. */
  readonly list: ReactNode;
  /** Where it is narrow, what is chosen comes into sight when this changes. */
  readonly showing?: string | null;
  /** What is chosen; nothing where there is none. */
  readonly children: ReactNode;
}

/** A list and, beside it, the one of it that is looked at; under each other where it is narrow. */
export function Split({ ref, list, showing = null, children }: Props) {
  const own = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (showing === null) return;
    const detail = own.current?.querySelector('article');
    const isUnder = detail && detail.offsetTop > (own.current?.offsetTop ?? 0) + 40;
    if (isUnder) detail.scrollIntoView({ block: 'start' });
  }, [showing]);
  return (
    <div
      className={styles.split}
      ref={(element) => {
        own.current = element;
        if (typeof ref === 'function') ref(element);
        else if (ref) ref.current = element;
      }}
    >
      <div className={styles.list}>{list}</div>
      {children}
    </div>
  );
}

/** The one that is looked at. */
export function SplitDetail({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <article className={styles.detail}>
      <h3 className={styles.title}>{title}</h3>
      {children}
    </article>
  );
}

/** Rows of the list. */
export function SplitRows({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul aria-label={label} className={styles.rows}>
      {children}
    </ul>
  );
}
