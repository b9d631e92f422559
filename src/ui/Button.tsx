import type { ComponentProps } from 'react';
import styles from './Button.module.css';

interface Props extends ComponentProps<'button'> {
  /** `main` once in a panel; `quiet` beside it; `link` within a line of text. */
  readonly look?: 'main' | 'quiet' | 'link';
}

/** A thing to press, with a word on it. */
export function Button({ look = 'quiet', className = '', ...rest }: Props) {
  return <button className={`${styles[look]} ${className}`} type="button" {...rest} />;
}
