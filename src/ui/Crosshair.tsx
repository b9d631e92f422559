import styles from './Crosshair.module.css';

/** Marks the middle of the picture, where Enter sets a point, while the picture has the focus by keyboard. */
export function Crosshair() {
  return <div aria-hidden="true" className={styles.cross} data-crosshair />;
}
