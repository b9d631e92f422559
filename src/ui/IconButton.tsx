import type { ComponentProps } from 'react';
import styles from './IconButton.module.css';
import { type IconName, icons } from './icons.tsx';

interface Props extends Omit<ComponentProps<'button'>, 'children'> {
  readonly icon: IconName;
  /** What it does; read aloud and shown as a tip. */
  readonly label: string;
}

/** A thing to press, with a drawing on it. */
export function IconButton({ icon, label, className = '', ...rest }: Props) {
  const Drawing = icons[icon];
  return (
    <button
      aria-label={label}
      className={`${styles.button} ${className}`}
      title={label}
      type="button"
      {...rest}
    >
      <Drawing />
    </button>
  );
}
