import type { InquiryFile } from '#capabilities/inquiries/thread.ts';
import styles from './Rfq.module.css';

interface Props {
  readonly files: readonly InquiryFile[];
  /** Ids of those that are shown. */
  readonly named: readonly string[];
  readonly path: string;
}

/** Files to be saved; those that may not be read are not there. */
export function FileLinks({ files, named, path }: Props) {
  const shown = files.filter(({ id }) => named.includes(id));
  if (shown.length === 0) return null;
  return (
    <ul className={styles.files}>
      {shown.map(({ id, name }) => (
        <li key={id}>
          <a download href={`${path}/files/${id}`}>
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
