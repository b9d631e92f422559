import { type ComponentProps, useId } from 'react';
import styles from './Field.module.css';

interface Props<T extends string> extends Omit<ComponentProps<'select'>, 'value' | 'onChange'> {
  readonly label: string;
  /** The label is read aloud but not shown. */
  readonly plain?: boolean;
  readonly hint?: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly onChange: (value: T) => void;
}

/** One of many, folded away. */
export function Select<T extends string>(props: Props<T>) {
  const { label, plain = false, hint, value, options, onChange, ...rest } = props;
  const id = useId();
  return (
    <div className={styles.field}>
      <label className={plain ? 'visually-hidden' : undefined} htmlFor={id}>
        {label}
      </label>
      <select
        aria-describedby={hint ? `${id}-hint` : undefined}
        className={styles.input}
        id={id}
        onChange={(event) => onChange(event.target.value as T)}
        value={value}
        {...rest}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {hint && (
        <p className={styles.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
