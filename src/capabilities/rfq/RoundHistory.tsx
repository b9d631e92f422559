import { useTranslation } from 'react-i18next';
import { momentText } from '#shared/momentText.ts';
import { Section } from '#ui/Section.tsx';
import { useView } from '#view/useView.ts';
import styles from './Rfq.module.css';
import type { BuyerRfq } from './rfqView.ts';

/** Rounds so far, as everybody reads them: until when, and why there was another; nothing while it is the first. */
export function RoundHistory({ rounds }: { rounds: BuyerRfq['rounds'] }) {
  const { t } = useTranslation('rfqs');
  const language = useView((view) => view.language);
  if (rounds.length < 2) return null;
  return (
    <Section title={t('roundsSoFar')}>
      <ul className={styles.questions}>
        {rounds.map(({ number, deadline, closedAt, reason, changed }) => (
          <li className={styles.question} key={number}>
            <p className={styles.by}>
              <span className={styles.name}>{t('roundNumber', { n: number })}</span>
              <span>{t('closesAt', { at: momentText(deadline, language) })}</span>
              {closedAt && <span>{t('closedAt', { at: momentText(closedAt, language) })}</span>}
              {changed && <span>{t('roundChanged')}</span>}
            </p>
            {reason !== '' && <p className={styles.asked}>{reason}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
