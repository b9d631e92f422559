import { useTranslation } from 'react-i18next';
import { textIn } from '#shared/localText.ts';
import { dayText } from '#view/dayText.ts';
import { linkToPage } from '#view/linkTo.ts';
import { useView } from '#view/useView.ts';
import styles from './Inbox.module.css';
import type { InboxRow } from './thread.ts';

/** One inquiry of a list: who, what, and how it stands. */
export function InboxRowLink({ row, current }: { row: InboxRow; current: boolean }) {
  const { t } = useTranslation('inquiries');
  const language = useView((view) => view.language);
  const received = row.seat === 'received';
  const company = row.company.name ? textIn(row.company.name, language) : t('gone');
  return (
    <a
      aria-current={current || undefined}
      className={styles.row}
      data-unread={row.unread > 0}
      {...linkToPage({ name: 'inbox', id: row.id })}
    >
      <span className={styles.line}>
        <span>{received ? (row.asker ?? t('goneAsker')) : company}</span>
        <span>{dayText(row.lastAt, language)}</span>
      </span>
      <span className={styles.subject}>
        {row.unread > 0 && (
          <>
            <span aria-hidden="true" className={styles.dot} />
            <span className="visually-hidden">{t('unread')} </span>
          </>
        )}
        {row.subject || t('goneSubject')}
      </span>
      <span className={styles.line}>
        <span>{t(`${received ? 'state' : 'stateSent'}.${row.state}`)}</span>
        <span>{row.assignee}</span>
      </span>
    </a>
  );
}
