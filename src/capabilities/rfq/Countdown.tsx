import { useTranslation } from 'react-i18next';
import { momentText } from '#shared/momentText.ts';
import { useServerClock } from '#view/useServerClock.ts';
import { useView } from '#view/useView.ts';
import styles from './Rfq.module.css';
import { remaining } from './remaining.ts';

/** Milliseconds before the end that are few. */
const soon = 24 * 3_600_000;

/** Until when a round takes quotes, and how long that is by the server’s clock. */
export function Countdown({ deadline, now }: { deadline: string; now: string }) {
  const { t } = useTranslation('rfqs');
  const language = useView((view) => view.language);
  const ms = Date.parse(deadline) - useServerClock(now);
  const left = remaining(ms);
  return (
    <span className={styles.clock} data-soon={ms < soon}>
      {left ? t(`left.${left.unit}`, { ...left }) : t('left.none')}
      {' · '}
      {t('closesAt', { at: momentText(deadline, language) })}
    </span>
  );
}
