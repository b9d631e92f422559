import { useTranslation } from 'react-i18next';
import { useModelled } from '#app/useModelled.ts';
import styles from './Attribution.module.css';

/** What is modelled, and whose data it is. */
export function Attribution() {
  const { t } = useTranslation('page');
  const modelled = useModelled();
  return (
    <footer className={styles.attribution} data-covers-scene>
      <p>{t(modelled)}</p>
      <p>{t('register')}</p>
      <p>
        <a href="https://www.openstreetmap.org/copyright" rel="noopener noreferrer" target="_blank">
          {t('osm')}
        </a>
      </p>
    </footer>
  );
}
