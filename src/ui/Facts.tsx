import type { ReactNode } from 'react';
import styles from './Facts.module.css';

export interface Fact {
  readonly label: string;
  /** Null where nothing is stated. */
  readonly value: ReactNode | null;
}

/** What is known of a thing, line by line; what is not stated says so. */
export function Facts({ facts, notStated }: { facts: readonly Fact[]; notStated: string }) {
  return (
    <dl className={styles.facts}>
      {facts.map(({ label, value }) => (
        <div className={styles.fact} key={label}>
          <dt>{label}</dt>
          <dd className={value === null ? styles.unknown : undefined}>{value ?? notStated}</dd>
        </div>
      ))}
    </dl>
  );
}
