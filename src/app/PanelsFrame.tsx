import styles from './Panels.module.css';

/** Where the panels will stand, while they are on their way. */
export function PanelsFrame() {
  return (
    <div aria-hidden="true" className={styles.left}>
      <div className={styles.searchCard}>
        <div className={styles.searchGhost} />
      </div>
      <div className={`${styles.listCard} ${styles.listGhost}`} />
    </div>
  );
}
