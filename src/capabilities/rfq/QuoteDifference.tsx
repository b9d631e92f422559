import { useTranslation } from 'react-i18next';
import styles from './Quote.module.css';
import type { Quote } from './quote.ts';
import { quoteChanges } from './quoteChanges.ts';

const fields = [
  ...(['kind', 'paper', 'line', 'bands', 'tooling', 'leadDays', 'alternative'] as const),
  ...(['freight', 'net', 'vat', 'note', 'validUntil', 'files'] as const),
];

/** What a version of a quote says other than the one before, in words; of another kind, only that. */
export function QuoteDifference({ before, after }: { before: Quote; after: Quote }) {
  const { t } = useTranslation('rfqs');
  const changes = quoteChanges(before, after);
  const words = (before.kind === after.kind ? changes : [{ line: null, field: 'kind' }]).flatMap(
    ({ line, field }) => {
      const known = fields.find((one) => one === field);
      if (!known) return [];
      const what = t(`changed.${known}`);
      return line === null ? [what] : [t('changedLine', { n: line, what })];
    },
  );
  return (
    <p className={styles.quiet}>
      {words.length === 0 ? t('unchanged') : t('changedIn', { what: words.join(', ') })}
    </p>
  );
}
