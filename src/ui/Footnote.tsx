import type { ReactNode } from 'react';
import styles from './Footnote.module.css';

/** The last lines of a panel: what its facts rest on, and what can be done about them. */
export function Footnote({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <footer className={styles.foot}>
      <p>{children}</p>
      {action}
    </footer>
  );
}
