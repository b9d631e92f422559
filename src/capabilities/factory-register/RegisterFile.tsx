import { type DragEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { Notice } from '#ui/Notice.tsx';
import type { ReadProblem } from '#view/readJson.ts';
import styles from './RegisterFile.module.css';
import { chooseRegister, type RegisterWork, retryRegister } from './register.store.ts';
import { fileFaults } from './registerDraft.ts';

/** Faults that trying again would not mend: another file does. */
const ofTheFile: readonly string[] = fileFaults;

/** Where a register is chosen or dropped, and what is under way with it. */
export function RegisterFile({ work }: { work: RegisterWork }) {
  const { t } = useTranslation('registers');
  const { file, doing, failed } = work;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (chosen: File | undefined): void => {
    if (chosen && !doing) void chooseRegister(chosen);
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way; the button is for everybody */}
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
          {t('file')}
        </label>
        <input
          accept=".csv,.txt,.tsv,.xlsx"
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
            look={file ? 'quiet' : 'main'}
            onClick={() => input.current?.click()}
          >
            {t(file ? 'other' : 'choose')}
          </Button>
          {file && <strong className={styles.name}>{file.name}</strong>}
        </div>
        <p className={styles.hint} id={`${id}-hint`}>
          {t('drop')}
        </p>
        {doing && (
          <p className={styles.doing} role="status">
            <progress aria-label={t(doing)} />
            {t(doing)}
          </p>
        )}
      </div>
      {failed && <Problem onRetry={() => void retryRegister()} problem={failed.problem} />}
    </>
  );
}

function Problem({ problem, onRetry }: { problem: ReadProblem; onRetry: () => void }) {
  const { t } = useTranslation('registers');
  const { code, reason = '' } = problem;
  const known = t(`faults.${reason}` as 'faults.empty', { defaultValue: '' });
  const text = code === 'offline' ? t('offline') : known || t('failed');
  const again = ofTheFile.includes(reason) ? undefined : { label: t('again'), run: onRetry };
  return (
    <Notice action={again} urgent>
      {text}
    </Notice>
  );
}
