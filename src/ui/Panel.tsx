import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './IconButton.tsx';
import styles from './Panel.module.css';

interface Props {
  readonly title: string;
  /** A line above the title: what kind of thing this is. */
  readonly kind?: ReactNode;
  /** A sign before the title. */
  readonly lead?: ReactNode;
  /** Lines under the title. */
  readonly under?: ReactNode;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Facts of one thing, beside the scene. */
export function Panel({ title, kind, lead, under, onClose, children }: Props) {
  const { t } = useTranslation('page');
  return (
    <article aria-labelledby="panel-title" className={styles.panel}>
      <header className={styles.head}>
        <div className={styles.kind}>{kind}</div>
        <IconButton className={styles.close} icon="close" label={t('close')} onClick={onClose} />
        <div className={styles.named}>
          {lead}
          <h2 className={styles.title} id="panel-title" tabIndex={-1}>
            {title}
          </h2>
        </div>
        {under}
      </header>
      <div className={styles.body}>{children}</div>
    </article>
  );
}
