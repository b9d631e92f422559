import { useView } from '#view/useView.ts';
import styles from './Panels.module.css';

/** Where the panels will stand, while they are on their way; nothing while the opening plays. */
export function PanelsFrame() {
  if (useView((view) => view.opening) === 'playing') return null;
  return (
    <div aria-hidden="true" className={styles.left}>
      <div className={styles.searchCard}>
        <div className={styles.searchGhost} />
      </div>
      <div className={`${styles.listCard} ${styles.listGhost}`} />
    </div>
  );
}
