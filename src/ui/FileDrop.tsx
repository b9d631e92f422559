import { type DragEvent, useId, useRef, useState } from 'react';
import { Button } from './Button.tsx';
import styles from './FileDrop.module.css';

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
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (chosen: File | undefined): void => {
    if (chosen && doing === null) onFile(chosen);
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way; the button is for everybody
    <div
      className={styles.drop}
      data-over={over || undefined}
      onDragLeave={() => setOver(false)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDrop={onDrop}
    >
      <label className="visually-hidden" htmlFor={id}>
        {label}
      </label>
      <input
        accept={accept}
        aria-describedby={`${id}-hint`}
        className="visually-hidden"
        disabled={doing !== null}
        id={id}
        onChange={(event) => {
          take(event.target.files?.[0]);
          event.target.value = '';
        }}
        ref={input}
        tabIndex={-1}
        type="file"
      />
      <div className={styles.row}>
        <Button
          disabled={doing !== null}
          look={file === null ? 'main' : 'quiet'}
          onClick={() => input.current?.click()}
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
