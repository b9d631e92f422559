import { useId } from 'react';
import styles from './Meter.module.css';

/** How far something has come, in percent, as a bar with its figure. */
export function Meter({ label, percent }: { label: string; percent: number }) {
  const id = useId();
  return (
    <div className={styles.meter}>
      <label htmlFor={id}>{label}</label>
      <span aria-hidden="true" className={styles.figure}>
        {percent} %
      </span>
      <meter className={styles.bar} id={id} max={100} min={0} value={percent} />
    </div>
  );
}
