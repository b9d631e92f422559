import { useTranslation } from 'react-i18next';
import styles from './OtherLanguage.module.css';
import { Tag } from './Tag.tsx';

interface Text {
  readonly ko: string;
  readonly en?: string | undefined;
  readonly unofficial?: readonly ('ko' | 'en')[] | undefined;
}

/** A name in the language the page is not in, and a mark where a name is our own rendering. */
export function OtherLanguage({ text, language }: { text: Text; language: 'ko' | 'en' }) {
  const { t } = useTranslation('page');
  const other = language === 'ko' ? 'en' : 'ko';
  const name = text[other];
  const marks = (of: 'ko' | 'en') => text[of] !== undefined && text.unofficial?.includes(of);
  if (!name && !marks(language)) return null;
  return (
    <p className={styles.names}>
      {marks(language) && <Tag note>{t('unofficial')}</Tag>}
      {name && <span lang={other}>{name}</span>}
      {marks(other) && <Tag note>{t('unofficial')}</Tag>}
    </p>
  );
}
