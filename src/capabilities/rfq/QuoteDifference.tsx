import { useTranslation } from 'react-i18next';
import styles from './Quote.module.css';
import type { Quote } from './quote.ts';
import { quoteChanges } from './quoteChanges.ts';

/** What a version of a quote says other than the one before, in words. */
export function QuoteDifference({ before, after }: { before: Quote; after: Quote }) {
  const { t } = useTranslation('rfqs');
  const changes = quoteChanges(before, after);
  const words = changes.map(({ part, line }) =>
    line === null
      ? t(`changed.${part}`)
      : t('changedLine', { n: line, what: t(`changed.${part}`) }),
  );
  return (
    <p className={styles.quiet}>
      {words.length === 0 ? t('unchanged') : t('changedIn', { what: words.join(', ') })}
    </p>
  );
}
