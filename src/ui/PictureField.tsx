import { useId, useRef, useState } from 'react';
import type { Result } from '#shared/result.ts';
import { Button } from './Button.tsx';
import { Picture } from './Picture.tsx';
import styles from './PictureField.module.css';

interface Words {
  readonly choose: string;
  readonly more: string;
  readonly again: string;
  readonly hint: string;
  /** While an upload waits for the connection. */
  readonly waiting?: string;
  remove(n: number): string;
  uploading(left: number): string;
}

interface Props {
  readonly label: string;
  readonly words: Words;
  /** Pictures by id, the first shown first. */
  readonly ids: readonly string[];
  readonly most: number;
  /** They are shown whole instead of filling their frames. */
  readonly whole?: boolean;
  /** What is wrong with what is chosen; announced. */
  readonly problem?: string | undefined;
  readonly onChange: (ids: readonly string[]) => void;
  /** Takes a file to the server; answers its id, or what to tell. It says when it waits for the connection. */
  readonly upload: (file: File, waiting: (is: boolean) => void) => Promise<Result<string, string>>;
  /** Address of the files of a picture. */
  readonly folderOf: (id: string) => string;
}

/** Pictures that are uploaded one after another; what fails can be sent again without choosing it anew. */
export function PictureField(props: Props) {
  const { label, words, ids, most, onChange, upload, folderOf, whole = false } = props;
  // what stands when an upload is done, not when it was begun
  const now = useRef(props);
  now.current = props;
  const hint = useId();
  const input = useRef<HTMLInputElement>(null);
  const [waiting, setWaiting] = useState<readonly File[]>([]);
  const [busy, setBusy] = useState(false);
  const [offline, setOffline] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const send = async (files: readonly File[]): Promise<void> => {
    setBusy(true);
    setProblem(null);
    let left = files.slice(0, most - ids.length);
    setWaiting(left);
    for (const file of left) {
      const answer = await upload(file, setOffline);
      if (!answer.ok) {
        setProblem(answer.error);
        break;
      }
      left = left.slice(1);
      setWaiting(left);
      now.current.onChange([...now.current.ids, answer.value]);
    }
    setBusy(false);
  };
  return (
    <div className={styles.field}>
      <input
        accept="image/jpeg,image/png,image/webp,image/avif"
        aria-describedby={hint}
        aria-label={label}
        className="visually-hidden"
        multiple={most > 1}
        onChange={(event) => {
          void send([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
        ref={input}
        tabIndex={-1}
        type="file"
      />
      {ids.length > 0 && (
        <ul aria-label={label} className={styles.pictures}>
          {ids.map((id, i) => (
            <li key={id}>
              <Picture alt={`${label} ${i + 1}`} folder={folderOf(id)} size="small" whole={whole} />
              <Button look="link" onClick={() => onChange(ids.filter((one) => one !== id))}>
                {words.remove(i + 1)}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {(problem ?? props.problem) && (
        <p className={styles.problem} role="alert">
          {problem ?? props.problem}
        </p>
      )}
      <div className={styles.actions}>
        {ids.length < most && (
          <Button disabled={busy} onClick={() => input.current?.click()}>
            {ids.length === 0 ? words.choose : words.more}
          </Button>
        )}
        {problem && waiting.length > 0 && (
          <Button disabled={busy} onClick={() => void send(waiting)}>
            {words.again}
          </Button>
        )}
        <span id={hint} role="status">
          {!busy ? words.hint : offline ? words.waiting : words.uploading(waiting.length)}
        </span>
      </div>
    </div>
  );
}
