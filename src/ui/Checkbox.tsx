import { useId } from 'react';
import styles from './Checkbox.module.css';

interface Props {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** What is wrong with leaving it as it is; announced. */
  readonly problem?: string | undefined;
}

/** Something a person confirms. */
export function Checkbox({ label, checked, onChange, problem }: Props) {
  const id = useId();
  return (
    <div className={styles.checkbox}>
      <label>
        <input
          aria-describedby={problem ? id : undefined}
          aria-invalid={problem ? true : undefined}
          checked={checked}
          onChange={(event) => onChange(event.target.checked)}
          type="checkbox"
        />
        {label}
      </label>
      {problem && (
        <p className={styles.problem} id={id} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
