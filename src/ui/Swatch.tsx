import styles from './Swatch.module.css';

/** A small square in the colour that a class of things has in the scene. */
export function Swatch({ colour }: { colour: string }) {
  return <span aria-hidden="true" className={styles.swatch} style={{ background: colour }} />;
}
