import { useTranslation } from 'react-i18next';
import { quantityText } from '#view/quantities.ts';
import { useView } from '#view/useView.ts';
import { bytesText } from './bytesText.ts';
import styles from './ProductFileField.module.css';
import type { ProductFile } from './productFile.ts';
import { sizeText } from './sizeText.ts';

/** What is known of a file that is kept. */
export function KeptFile({ file }: { file: ProductFile }) {
  const { t } = useTranslation('productFiles');
  const language = useView((view) => view.language);
  const say = (value: number) => quantityText(value, language);
  const bytes = bytesText(file.bytes, say);
  return (
    <div className={styles.kept}>
      <span className={styles.name}>{file.name}</span>
      {file.kind === 'model' && (
        <span className={styles.note}>
          {t('kept.model', {
            size: sizeText(file.info.sizeMm, say),
            triangles: say(file.info.triangles),
            bytes,
          })}
          {file.info.triangles < file.info.trianglesBefore &&
            ` · ${t('kept.thinned', { before: say(file.info.trianglesBefore) })}`}
        </span>
      )}
      {file.kind === 'step' && (
        <span className={styles.note}>
          {t('kept.step', { schema: file.info.schema || 'STEP', bytes })}
        </span>
      )}
      {file.kind === 'paper' && (
        <span className={styles.note}>
          {t('kept.paper', { count: file.info.pages, pages: say(file.info.pages), bytes })}
        </span>
      )}
    </div>
  );
}
