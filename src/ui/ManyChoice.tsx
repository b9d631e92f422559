import styles from './ManyChoice.module.css';

interface Props {
  readonly legend: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly values: readonly string[];
  readonly onChange: (values: readonly string[]) => void;
}

/** Any of a few, each to tick, in the order of the options. */
export function ManyChoice({ legend, options, values, onChange }: Props) {
  const toggled = (value: string, is: boolean) =>
    options
      .map((option) => option.value)
      .filter((one) => (one === value ? is : values.includes(one)));
  return (
    <fieldset className={styles.many}>
      <legend>{legend}</legend>
      {options.map(({ value, label }) => (
        <label key={value}>
          <input
            checked={values.includes(value)}
            onChange={(event) => onChange(toggled(value, event.target.checked))}
            type="checkbox"
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
