import { useId, useRef, useState } from 'react';
import type { Result } from '#shared/result.ts';
import { Button } from './Button.tsx';
import styles from './FilesInput.module.css';

interface UploadedFile {
  readonly id: string;
  readonly name: string;
}

interface Props<T extends UploadedFile> {
  readonly label: string;
  /** Endings that the browser offers first: `.pdf,.png`. */
  readonly accept: string;
  readonly hint: string;
  /** Words on the button: where there is none yet, one more, and while one is on its way. */
  readonly words: { readonly choose: string; readonly more: string; readonly busy: string };
  readonly dropLabel: (name: string) => string;
  readonly files: readonly T[];
  readonly most: number;
  /** What is wrong with what is there; announced. */
  readonly problem?: string | undefined;
  readonly onChange: (files: readonly T[]) => void;
  /** Sends one; a refusal is a sentence. */
  readonly upload: (file: File) => Promise<Result<T, string>>;
}

/** Some files, uploaded as they are chosen; the first that is refused ends the row. */
export function FilesInput<T extends UploadedFile>(props: Props<T>) {
  const { label, accept, hint, words, dropLabel, files, most, onChange, upload } = props;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const add = async (chosen: readonly File[]): Promise<void> => {
    setBusy(true);
    setRefused(null);
    let kept = files;
    for (const file of chosen.slice(0, most - files.length)) {
      const sent = await upload(file);
      if (!sent.ok) {
        setRefused(sent.error);
        break;
      }
      kept = [...kept, sent.value];
      onChange(kept);
    }
    setBusy(false);
  };
  const problem = refused ?? props.problem;
  const empty = files.length === 0;
  return (
    <div className={styles.group}>
      <input
        accept={accept}
        aria-describedby={id}
        aria-label={label}
        className="visually-hidden"
        multiple={most > 1}
        onChange={(event) => {
          void add([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
        ref={input}
        tabIndex={-1}
        type="file"
      />
      {!empty && (
        <ul aria-label={label} className={styles.files}>
          {files.map((file) => (
            <li key={file.id}>
              <span className={styles.name}>{file.name}</span>
              <Button
                look="link"
                onClick={() => onChange(files.filter((one) => one.id !== file.id))}
              >
                {dropLabel(file.name)}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {files.length < most && (
        <div>
          <Button disabled={busy} onClick={() => input.current?.click()}>
            {busy ? words.busy : empty ? words.choose : words.more}
          </Button>
        </div>
      )}
      <p
        className={problem ? styles.problem : styles.hint}
        id={id}
        role={problem ? 'alert' : 'status'}
      >
        {problem ?? hint}
      </p>
    </div>
  );
}
