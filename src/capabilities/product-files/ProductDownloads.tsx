import { useTranslation } from 'react-i18next';
import { Section } from '#ui/Section.tsx';
import styles from './ProductDownloads.module.css';
import { productFilePath } from './productFile.ts';

interface Props {
  readonly step: string | undefined;
  readonly papers: readonly { readonly file: string; readonly title: string }[];
  /** Organisation whose draft it is; null where it is listed. */
  readonly organisation: string | null;
}

/** What can be taken away of a product; nothing where there is nothing. */
export function ProductDownloads({ step, papers, organisation }: Props) {
  const { t } = useTranslation('productFiles');
  const files = [
    ...papers.map(({ file, title }) => ({ file, title, type: 'PDF' })),
    ...(step ? [{ file: step, title: t('downloads.step'), type: 'STEP' }] : []),
  ];
  if (files.length === 0) return null;
  return (
    <Section title={t('downloads.title')}>
      <ul className={styles.files}>
        {files.map(({ file, title, type }) => (
          <li key={file}>
            <a download href={productFilePath(file, organisation)}>
              <span>{title}</span>
              <span className={styles.type}>{type}</span>
              <span className="visually-hidden">{t('downloads.get')}</span>
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
