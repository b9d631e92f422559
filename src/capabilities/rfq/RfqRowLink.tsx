import { useTranslation } from 'react-i18next';
import { momentText } from '#shared/momentText.ts';
import { Tag } from '#ui/Tag.tsx';
import { linkToPage } from '#view/linkTo.ts';
import { useView } from '#view/useView.ts';
import styles from './Rfq.module.css';
import type { RfqRow } from './rfqView.ts';

/** One request of the buyer’s list: what, how it stands, and what waits. */
export function RfqRowLink({ row }: { row: RfqRow }) {
  const { t } = useTranslation('rfqs');
  const language = useView((view) => view.language);
  const { id, title, state, round, deadline, lines, companies, quoted, questions } = row;
  return (
    <a className={styles.row} {...linkToPage({ name: 'rfqs', id })}>
      <span className={styles.title}>
        <span>{title || t('untitled')}</span>
        <Tag>{t(`state.${state}`)}</Tag>
      </span>
      <span className={styles.line}>
        <span>{t('lineCount', { count: lines })}</span>
        {state !== 'draft' && (
          <span>
            {quoted === null
              ? t('askedSealed', { count: companies })
              : t('quotedOf', { count: companies, quoted })}
          </span>
        )}
        {round > 1 && <span>{t('roundNumber', { n: round })}</span>}
        {deadline && <span>{t('closesAt', { at: momentText(deadline, language) })}</span>}
      </span>
      {questions > 0 && (
        <span className={`${styles.line} ${styles.waits}`}>
          {t('questionsWait', { count: questions })}
        </span>
      )}
    </a>
  );
}
