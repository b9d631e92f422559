import { useTranslation } from 'react-i18next';
import { momentText } from '#shared/momentText.ts';
import { useView } from '#view/useView.ts';
import styles from './Rfq.module.css';
import type { Bid } from './rfqView.ts';

/** What one’s own people have done with a request, folded away; nothing where they did nothing. */
export function OwnHistory({ history }: { history: Bid['history'] }) {
  const { t } = useTranslation(['rfqs', 'inquiries']);
  const language = useView((view) => view.language);
  if (history.length === 0) return null;
  return (
    <details className={styles.history}>
      <summary>{t('ownHistory', { count: history.length })}</summary>
      <ol>
        {history.map(({ kind, by, at }) => (
          <li className={styles.by} key={`${kind} ${at}`}>
            <span>{momentText(at, language)}</span>
            <span>{t(`did.${kind}`)}</span>
            <span>{by ?? t('inquiries:goneAsker')}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
