import type { ComponentProps, ReactNode } from 'react';
import styles from './Tag.module.css';

/** A small word about a thing; `note` is a quiet remark, otherwise a fact of its own. */
export function Tag({ children, note = false }: { children: ReactNode; note?: boolean }) {
  return <span className={note ? styles.note : styles.tag}>{children}</span>;
}

/** A tag that leads somewhere. */
export function TagLink(props: ComponentProps<'a'>) {
  return <a className={styles.link} {...props} />;
}

export function TagRow({ children, label }: { children: ReactNode; label: string }) {
  return (
    <ul aria-label={label} className={styles.row}>
      {children}
    </ul>
  );
}
