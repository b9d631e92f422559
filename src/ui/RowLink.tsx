import type { ComponentProps, ReactNode } from 'react';
import styles from './RowLink.module.css';
import { Swatch } from './Swatch.tsx';

interface Props extends Omit<ComponentProps<'a'>, 'children'> {
  readonly colour?: string | undefined;
  readonly label: ReactNode;
  readonly note?: ReactNode;
  readonly current?: boolean;
}

/** One line of a list that leads to a thing. */
export function RowLink({ colour, label, note, current = false, ...rest }: Props) {
  return (
    <a aria-current={current || undefined} className={styles.row} {...rest}>
      {colour && <Swatch colour={colour} />}
      <span className={styles.label}>{label}</span>
      {note && <span className={styles.note}>{note}</span>}
    </a>
  );
}
