import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import styles from './Notice.module.css';

interface Props {
  readonly children: ReactNode;
  /** `alert` interrupts a screen reader; the rest waits. */
  readonly urgent?: boolean;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

/** A sentence about the state of things, with what can be done about it. */
export function Notice({ children, urgent = false, action }: Props) {
  return (
    <div className={styles.notice} role={urgent ? 'alert' : 'status'}>
      <p>{children}</p>
      {action && <Button onClick={action.run}>{action.label}</Button>}
    </div>
  );
}
