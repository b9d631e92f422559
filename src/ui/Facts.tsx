import type { ReactNode } from 'react';
import styles from './Facts.module.css';

export interface Fact {
  readonly label: string;
  /** Null where nothing is stated. */
  readonly value: ReactNode | null;
}

/** What is known of a thing, line by line; what is not stated is named in one last line. */
export function Facts({ facts, notStated }: { facts: readonly Fact[]; notStated: string }) {
  const unknown = facts.filter(({ value }) => value === null);
  return (
    <dl className={styles.facts}>
      {facts
        .filter(({ value }) => value !== null)
        .map(({ label, value }) => (
          <div className={styles.fact} key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      {unknown.length > 0 && (
        <div className={styles.fact}>
          <dt>{notStated}</dt>
          <dd className={styles.unknown}>{unknown.map(({ label }) => label).join(', ')}</dd>
        </div>
      )}
    </dl>
  );
}
