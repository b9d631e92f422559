import styles from './Written.module.css';

/** What a person wrote, with the lines as they were broken. */
export function Written({ children }: { children: string }) {
  return <blockquote className={styles.written}>{children}</blockquote>;
}
