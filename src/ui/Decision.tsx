import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import styles from './Decision.module.css';
import { TextArea } from './Field.tsx';
import { Notice } from './Notice.tsx';

/** What can be decided about a thing, under what is known of it. */
export function Decision({
  problem,
  children,
}: {
  /** Why the last try was refused. */
  problem: string | null;
  children: ReactNode;
}) {
  return (
    <div className={styles.decide}>
      {problem && <Notice urgent>{problem}</Notice>}
      {children}
    </div>
  );
}

/** The ways to decide, side by side, with what is under way. */
export function DecisionButtons({ note, children }: { note?: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.buttons}>
      {children}
      {note && (
        <p className={styles.note} role="status">
          {note}
        </p>
      )}
    </div>
  );
}

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly problem?: string | undefined;
  /** What is often said, to take over and change. */
  readonly phrases: readonly string[];
  readonly most: number;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A few sentences to the other side, begun from what is often said. */
export function SayingField({ label, hint, problem, phrases, most, value, onChange }: Props) {
  return (
    <>
      <div className={styles.phrases}>
        {phrases.map((phrase) => (
          <Button key={phrase} onClick={() => onChange(phrase)}>
            {phrase}
          </Button>
        ))}
      </div>
      <TextArea
        data-key="r"
        hint={hint}
        label={label}
        maxLength={most}
        onChange={(event) => onChange(event.target.value)}
        problem={problem}
        rows={2}
        value={value}
      />
    </>
  );
}
