import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { quantityText } from '#view/quantities.ts';
import { useView } from '#view/useView.ts';
import { bytesText } from './bytesText.ts';
import styles from './ProductFileField.module.css';

interface Props {
  readonly file: File;
  readonly sent: number;
  readonly onCancel: () => void;
}

/** How much of a file has left, then that it is looked at. */
export function UploadProgress({ file, sent, onCancel }: Props) {
  const { t } = useTranslation('productFiles');
  const language = useView((view) => view.language);
  const text = (bytes: number) => bytesText(bytes, (value) => quantityText(value, language));
  const gone = sent >= file.size;
  return (
    <div className={styles.sending}>
      <span className={styles.name}>{file.name}</span>
      <progress
        aria-label={file.name}
        max={file.size}
        {...(gone ? {} : { value: Math.min(sent, file.size) })}
      />
      <span aria-live="polite" className={styles.note}>
        {gone ? t('looking') : t('sending', { sent: text(sent), all: text(file.size) })}
      </span>
      <Button look="link" onClick={onCancel}>
        {t('cancel')}
      </Button>
    </div>
  );
}
