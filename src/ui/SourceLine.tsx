import styles from './SourceLine.module.css';

/** Where a fact comes from: a link where the source has an address, its words otherwise. */
export function SourceLine({ text }: { text: string }) {
  const address = /^https?:\/\/\S+$/.test(text) && URL.canParse(text) ? new URL(text) : null;
  if (!address)
    return (
      <span className={styles.source} lang="ko">
        {text}
      </span>
    );
  return (
    <a className={styles.source} href={text} rel="noopener noreferrer" target="_blank">
      {address.hostname.replace(/^www\./, '')}
      <span className={styles.path}>{address.pathname.replace(/\/$/, '')}</span>
    </a>
  );
}
