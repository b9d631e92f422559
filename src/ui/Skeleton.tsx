import styles from './Skeleton.module.css';

/** Pale lines where text is about to stand; `label` is what is read aloud. */
export function Skeleton({ lines, label }: { lines: number; label: string }) {
  return (
    <div aria-label={label} className={styles.skeleton} role="status">
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines have no identity
        <span key={line} />
      ))}
    </div>
  );
}
