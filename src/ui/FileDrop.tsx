import { useId } from 'react';
import { Button } from './Button.tsx';
import styles from './FileDrop.module.css';
import { useFileDrop } from './useFileDrop.ts';

interface Props {
  /** What kind of file it is, for who cannot see the place. */
  readonly label: string;
  /** Endings that the browser offers first: `.csv,.xlsx`. */
  readonly accept: string;
  readonly hint: string;
  readonly choose: string;
  /** In place of `choose` where a file is there already. */
  readonly other: string;
  readonly file: string | null;
  /** What is under way with it; nothing else can be chosen meanwhile. */
  readonly doing: string | null;
  readonly onFile: (file: File) => void;
}

/** Where a file is chosen or dropped, and what is under way with it. */
export function FileDrop({ label, accept, hint, choose, other, file, doing, onFile }: Props) {
  const id = useId();
  const drop = useFileDrop(onFile, doing !== null);
  return (
    <div className={styles.drop} {...drop.place}>
      <label className="visually-hidden" htmlFor={id}>
        {label}
      </label>
      <input accept={accept} aria-describedby={`${id}-hint`} id={id} {...drop.field} />
      <div className={styles.row}>
        <Button
          disabled={doing !== null}
          look={file === null ? 'main' : 'quiet'}
          onClick={drop.choose}
        >
          {file === null ? choose : other}
        </Button>
        {file !== null && <strong className={styles.name}>{file}</strong>}
      </div>
      <p className={styles.hint} id={`${id}-hint`}>
        {hint}
      </p>
      {doing !== null && (
        <p className={styles.doing} role="status">
          <progress aria-label={doing} />
          {doing}
        </p>
      )}
    </div>
  );
}
