import type { FormEvent, ReactNode } from 'react';
import { Button } from './Button.tsx';
import styles from './Form.module.css';

interface Props {
  readonly onSubmit: (event: FormEvent) => void;
  readonly busy: boolean;
  /** The word on the button, and while it is sent. */
  readonly action: string;
  readonly busyAction: string;
  /** Why the whole of it was refused; announced. */
  readonly problem?: string | null | undefined;
  /** A long form: its buttons stay in sight. */
  readonly long?: boolean;
  /** What stands beside the button. */
  readonly beside?: ReactNode;
  readonly children?: ReactNode;
}

/** Fields to fill in and one button that sends them. */
export function Form(props: Props) {
  const { onSubmit, busy, action, busyAction, problem, long, beside, children } = props;
  return (
    <form className={styles.form} noValidate onSubmit={onSubmit}>
      {children}
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      <div className={styles.buttons} data-long={long || undefined}>
        <Button disabled={busy} look="main" type="submit">
          {busy ? busyAction : action}
        </Button>
        {beside}
      </div>
    </form>
  );
}
