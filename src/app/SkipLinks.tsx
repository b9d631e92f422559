import { useTranslation } from 'react-i18next';
import styles from './SkipLinks.module.css';

/** The first stops of the Tab key: past the scene, or into it. */
export function SkipLinks({ noScene }: { noScene: boolean }) {
  const { t } = useTranslation('page');
  return (
    <div className={styles.skip}>
      <button onClick={() => focusOn('#list-title')} type="button">
        {t('skipToList')}
      </button>
      {!noScene && (
        <button onClick={() => focusOn('[data-scene]')} type="button">
          {t('skipToScene')}
        </button>
      )}
    </div>
  );
}

function focusOn(place: string): void {
  document.querySelector<HTMLElement>(place)?.focus();
}
