import type { ReactNode } from 'react';
import styles from './ItemList.module.css';

/** Things under each other, each with what can be done with it. */
export function ItemList({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul aria-label={label} className={styles.list}>
      {children}
    </ul>
  );
}

interface Props {
  readonly title: ReactNode;
  readonly note?: ReactNode;
  readonly children?: ReactNode;
}

/** One of them: its name, a quiet line, and actions at the end. */
export function Item({ title, note, children }: Props) {
  return (
    <li className={styles.item}>
      <span className={styles.text}>
        <span className={styles.title}>{title}</span>
        {note && <span className={styles.note}>{note}</span>}
      </span>
      {children && <span className={styles.actions}>{children}</span>}
    </li>
  );
}
