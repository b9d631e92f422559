import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import type { ReadProblem } from '#view/readJson.ts';
import styles from './AskForm.module.css';
import { fileFault } from './fileFault.ts';
import { uploadInquiryFile } from './inquiry.command.ts';
import { mostFileBytes, mostFiles } from './inquiry.ts';
import type { InquiryFile } from './thread.ts';

interface Props {
  readonly files: readonly InquiryFile[];
  readonly onChange: (files: readonly InquiryFile[]) => void;
}

/** Files that go with a message, uploaded as they are chosen. */
export function FilesField({ files, onChange }: Props) {
  const { t } = useTranslation('inquiries');
  const hint = useId();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const add = async (chosen: readonly File[]): Promise<void> => {
    setBusy(true);
    setProblem(null);
    let kept = files;
    for (const file of chosen.slice(0, mostFiles - files.length)) {
      const tooLarge: ReadProblem = {
        code: 'failed',
        message: '',
        reason: 'too-large',
        fields: {},
      };
      const sent =
        file.size > mostFileBytes
          ? ({ ok: false, error: tooLarge } as const)
          : await uploadInquiryFile(file);
      if (!sent.ok) {
        setProblem(t(`fileProblem.${fileFault(sent.error)}`, { name: file.name }));
        break;
      }
      kept = [...kept, sent.value];
      onChange(kept);
    }
    setBusy(false);
  };
  return (
    <div className={styles.group}>
      <input
        accept=".pdf,.jpg,.jpeg,.png,.webp,.step,.stp,.dxf"
        aria-describedby={hint}
        aria-label={t('files')}
        className="visually-hidden"
        multiple
        onChange={(event) => {
          void add([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
        ref={input}
        tabIndex={-1}
        type="file"
      />
      {files.length > 0 && (
        <ul aria-label={t('files')} className={styles.files}>
          {files.map(({ id, name }) => (
            <li key={id}>
              <span className={styles.name}>{name}</span>
              <Button look="link" onClick={() => onChange(files.filter((file) => file.id !== id))}>
                {t('dropFile', { name })}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {files.length < mostFiles && (
        <div>
          <Button disabled={busy} onClick={() => input.current?.click()}>
            {t(busy ? 'uploading' : files.length === 0 ? 'chooseFiles' : 'moreFiles')}
          </Button>
        </div>
      )}
      <p
        className={problem ? styles.problem : styles.hint}
        id={hint}
        role={problem ? 'alert' : 'status'}
      >
        {problem ?? `${t('filesHint')} ${t('declareFirst')}`}
      </p>
    </div>
  );
}
