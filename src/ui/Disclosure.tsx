import type { ReactNode, Ref } from 'react';
import styles from './Disclosure.module.css';
import { icons } from './icons.tsx';

interface Props {
  readonly id: string;
  readonly lead: ReactNode;
  readonly label: string;
  readonly count: string;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly listRef?: Ref<HTMLUListElement>;
  /** List items, there while it is open: a list may be long. */
  readonly children: ReactNode;
}

/** A row of a list that unfolds a list of its own. */
export function Disclosure({ id, lead, label, count, open, onToggle, listRef, children }: Props) {
  const Chevron = icons.chevron;
  return (
    <>
      <button
        aria-controls={id}
        aria-expanded={open}
        className={styles.row}
        data-row
        onClick={onToggle}
        type="button"
      >
        {lead}
        <span className={styles.label}>{label}</span>
        <span className={styles.count}>{count}</span>
        <Chevron />
      </button>
      <ul className={styles.list} hidden={!open} id={id} ref={listRef}>
        {open && children}
      </ul>
    </>
  );
}
