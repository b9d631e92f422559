import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import styles from './Modes.module.css';

interface Props<T extends string> {
  readonly modes: readonly { readonly value: T; readonly label: string }[];
  readonly mode: T;
  readonly onMode: (mode: T) => void;
  /** What stands at the end of the row. */
  readonly children?: ReactNode;
}

/** Ways to look at one thing, one at a time. */
export function Modes<T extends string>({ modes, mode, onMode, children }: Props<T>) {
  return (
    <div className={styles.modes}>
      {modes.map(({ value, label }) => (
        <Button aria-pressed={value === mode} key={value} onClick={() => onMode(value)}>
          {label}
        </Button>
      ))}
      {children}
    </div>
  );
}
