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

interface Props {
  readonly organisation: string;
  readonly kind: 'model' | 'step';
  readonly label: string;
  /** File by id. */
  readonly value: string | undefined;
  readonly onChange: (id: string | undefined) => void;
  /** What is known of the file; of one just uploaded it is known here. */
  readonly info: ProductFile | undefined;
}

/** One file of a product: uploaded with its progress told, sent again without choosing it anew, taken out. */
export function ProductFileField({ organisation, kind, label, value, onChange, info }: Props) {
  const { t } = useTranslation('productFiles');
  const [latest, setLatest] = useState<ProductFile | null>(null);
  const { state, send, cancel } = useUpload(organisation, kind, (file) => {
    setLatest(file);
    onChange(file.id);
  });
  const known = latest?.id === value ? latest : info?.id === value ? info : undefined;
  return (
    <ProductFileDrop
      choose={t(value === undefined ? `kind.${kind}.choose` : 'other')}
      kind={kind}
      label={label}
      onFile={(file) => void send(file)}
    >
      {value !== undefined && (
        <div className={styles.row}>
          {known && <KeptFile file={known} />}
          <Button look="link" onClick={() => onChange(undefined)}>
            {t('remove')}
          </Button>
        </div>
      )}
      {state.kind === 'sending' && (
        <UploadProgress file={state.file} onCancel={cancel} sent={state.sent} />
      )}
      {state.kind === 'failed' && (
        <UploadTrouble
          file={state.file}
          kind={kind}
          onAgain={(unit) => void send(state.file, unit)}
          problem={state.problem}
        />
      )}
    </ProductFileDrop>
  );
}
