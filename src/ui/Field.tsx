import { type ComponentProps, useId } from 'react';
import styles from './Field.module.css';

interface Frame {
  readonly label: string;
  readonly hint?: string;
  /** What is wrong with it; announced. */
  readonly problem?: string | undefined;
}

/** One line to write, with its name above and what is wrong below. */
export function Field({ label, hint, problem, ...rest }: Frame & ComponentProps<'input'>) {
  const id = useId();
  return (
    <Labelled hint={hint} id={id} label={label} problem={problem}>
      <input
        aria-describedby={describedBy(id, hint, problem)}
        aria-invalid={problem ? true : undefined}
        className={styles.input}
        id={id}
        {...rest}
      />
    </Labelled>
  );
}

/** Several lines to write. */
export function TextArea({ label, hint, problem, ...rest }: Frame & ComponentProps<'textarea'>) {
  const id = useId();
  return (
    <Labelled hint={hint} id={id} label={label} problem={problem}>
      <textarea
        aria-describedby={describedBy(id, hint, problem)}
        aria-invalid={problem ? true : undefined}
        className={styles.input}
        id={id}
        rows={5}
        {...rest}
      />
    </Labelled>
  );
}

function describedBy(id: string, hint?: string, problem?: string): string | undefined {
  if (problem) return `${id}-problem`;
  return hint ? `${id}-hint` : undefined;
}

function Labelled({
  id,
  label,
  hint,
  problem,
  children,
}: {
  id: string;
  label: string;
  hint?: string | undefined;
  problem?: string | undefined;
  children: React.ReactNode;
}) {
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children}
      {problem ? (
        <p className={styles.problem} id={`${id}-problem`} role="alert">
          {problem}
        </p>
      ) : (
        hint && (
          <p className={styles.hint} id={`${id}-hint`}>
            {hint}
          </p>
        )
      )}
    </div>
  );
}
