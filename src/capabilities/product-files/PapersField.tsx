import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { KeptFile } from './KeptFile.tsx';
import { ProductFileDrop } from './ProductFileDrop.tsx';
import styles from './ProductFileField.module.css';
import type { ProductFile } from './productFile.ts';
import { UploadProgress } from './UploadProgress.tsx';
import { UploadTrouble } from './UploadTrouble.tsx';
import { useUpload } from './useUpload.tsx';

interface Paper {
  /** By id. */
  readonly file: string;
  readonly title: string;
}

interface Props {
  readonly organisation: string;
  readonly label: string;
  readonly value: readonly Paper[];
  readonly onChange: (papers: readonly Paper[]) => void;
  /** What is known of the files, by id. */
  readonly infos: ReadonlyMap<string, ProductFile>;
}

const mostLetters = 80;

/** Drawings and data sheets of a product, each under a title. */
export function PapersField({ organisation, label, value, onChange, infos }: Props) {
  const { t } = useTranslation('productFiles');
  const [latest, setLatest] = useState<ReadonlyMap<string, ProductFile>>(new Map());
  const { state, send, cancel } = useUpload(organisation, 'paper', (file) => {
    setLatest((known) => new Map(known).set(file.id, file));
    const title = file.name.replace(/\.pdf$/i, '').slice(0, mostLetters);
    onChange([...value, { file: file.id, title }]);
  });
  return (
    <ProductFileDrop
      choose={t(value.length === 0 ? 'kind.paper.choose' : 'more')}
      kind="paper"
      label={label}
      onFile={(file) => void send(file)}
    >
      {value.length > 0 && (
        <ul aria-label={label} className={styles.papers}>
          {value.map(({ file, title }) => {
            const known = latest.get(file) ?? infos.get(file);
            return (
              <li key={file}>
                <input
                  aria-label={t('title')}
                  maxLength={mostLetters}
                  onChange={(event) =>
                    onChange(
                      value.map((paper) =>
                        paper.file === file ? { file, title: event.target.value } : paper,
                      ),
                    )
                  }
                  value={title}
                />
                {known && <KeptFile file={known} />}
                <Button
                  aria-label={t('removePaper', { title })}
                  look="link"
                  onClick={() => onChange(value.filter((paper) => paper.file !== file))}
                >
                  {t('remove')}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      {state.kind === 'sending' && (
        <UploadProgress file={state.file} onCancel={cancel} sent={state.sent} />
      )}
      {state.kind === 'failed' && (
        <UploadTrouble
          file={state.file}
          kind="paper"
          onAgain={() => void send(state.file)}
          problem={state.problem}
        />
      )}
    </ProductFileDrop>
  );
}
