import { useState } from 'react';
import { Button } from './Button.tsx';
import styles from './Confirm.module.css';

interface Props {
  readonly label: string;
  /** The question, and its two answers. */
  readonly ask: string;
  readonly yes: string;
  readonly no: string;
  readonly busy: boolean;
  /** `main` for what a panel is there for. */
  readonly look?: 'main' | 'link';
  readonly onYes: () => void;
}

/** A button that asks once more, in its place. */
export function Confirm({ label, ask, yes, no, busy, look = 'link', onYes }: Props) {
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <Button disabled={busy} look={look} onClick={() => setAsking(true)}>
        {label}
      </Button>
    );
  }
  return (
    <span className={styles.confirm}>
      {ask}
      <Button
        autoFocus
        disabled={busy}
        look={look}
        onClick={() => {
          setAsking(false);
          onYes();
        }}
      >
        {yes}
      </Button>
      <Button look="link" onClick={() => setAsking(false)}>
        {no}
      </Button>
    </span>
  );
}
