import { useTranslation } from 'react-i18next';
import styles from './ModelView.module.css';

/** How much of a model has come. */
export function ModelWait({ share }: { share: number }) {
  const { t } = useTranslation('productFiles');
  return (
    <div className={styles.wait} role="status">
      <span>{t('view.loading')}</span>
      <progress aria-label={t('view.loading')} max={1} value={share} />
    </div>
  );
}
