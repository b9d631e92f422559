import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import styles from './DocumentField.module.css';

interface Props {
  readonly file: File | null;
  readonly onChange: (file: File | null) => void;
  readonly problem?: string | undefined;
}

/** Chooses the document, or takes a photograph of it. */
export function DocumentField({ file, onChange, problem }: Props) {
  const { t } = useTranslation('claims');
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{t('document')}</label>
      <input
        accept="application/pdf,image/jpeg,image/png,image/webp"
        aria-describedby={`${id}-hint`}
        aria-invalid={problem ? true : undefined}
        className="visually-hidden"
        id={id}
        onChange={(event) => onChange(event.target.files?.[0] ?? null)}
        ref={input}
        type="file"
      />
      <div className={styles.row}>
        <Button onClick={() => input.current?.click()}>
          {t(file ? 'otherDocument' : 'chooseDocument')}
        </Button>
        {file && <span className={styles.name}>{file.name}</span>}
      </div>
      <p
        className={problem ? styles.problem : styles.hint}
        id={`${id}-hint`}
        role={problem ? 'alert' : undefined}
      >
        {problem ?? t('documentHint')}
      </p>
    </div>
  );
}
