import type { ReactNode, Ref } from 'react';
import styles from './Split.module.css';

interface Props {
  readonly ref?: Ref<HTMLDivElement>;
  /** What to choose from. */
  readonly list: ReactNode;
  /** What is chosen; nothing where there is none. */
  readonly children: ReactNode;
}

/** A list and, beside it, the one of it that is looked at; under each other where it is narrow. */
export function Split({ ref, list, children }: Props) {
  return (
    <div className={styles.split} ref={ref}>
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
