import { useTranslation } from 'react-i18next';
import { useView } from '#view/useView.ts';
import styles from './OpeningSentence.module.css';

/** What stands over the picture when the opening has ended: one sentence, until somebody does something. */
export function OpeningSentence() {
  const { t } = useTranslation('page');
  if (useView((view) => view.opening) !== 'said') return null;
  return <p className={styles.sentence}>{t('opening')}</p>;
}
