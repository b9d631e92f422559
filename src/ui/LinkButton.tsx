import type { ComponentProps } from 'react';
import styles from './Button.module.css';

interface Props extends ComponentProps<'a'> {
  readonly look?: 'main' | 'quiet';
}

/** A thing to press that leads to an address, such as a file to be saved. */
export function LinkButton({ look = 'quiet', className = '', ...rest }: Props) {
  return <a className={`${styles[look]} ${styles.anchor} ${className}`} {...rest} />;
}
