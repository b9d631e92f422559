import { useStore } from 'zustand';
import styles from './Crosshair.module.css';
import { measuringStore } from './measuring.store.ts';

/** Marks the middle of the picture, where Enter sets a point, while the picture has the focus by keyboard. */
export function Crosshair() {
  const working = useStore(measuringStore, ({ kind }) => kind !== null);
  return working ? <div aria-hidden="true" className={styles.cross} data-crosshair /> : null;
}
