import { useTranslation } from 'react-i18next';
import { textIn } from '#shared/localText.ts';
import { momentText } from '#view/dayText.ts';
import { useView } from '#view/useView.ts';
import styles from './Thread.module.css';
import type { Thread } from './thread.ts';

/** What was written, the oldest first; one's own side to the right, with whether it was read. */
export function MessageList({ thread, path }: { thread: Thread; path: string }) {
  const { t } = useTranslation('inquiries');
  const language = useView((view) => view.language);
  const other =
    thread.side === 'company'
      ? (thread.asker.name ?? t('goneAsker'))
      : thread.company.name
        ? textIn(thread.company.name, language)
        : t('gone');
  return (
    <ol aria-label={t('messages')} aria-live="polite" className={styles.messages}>
      {thread.messages.map(({ number, side, author, text, files, sentAt, read }) => {
        const own = side === thread.side;
        return (
          <li className={styles.message} data-own={own} key={number}>
            <p className={styles.by}>
              <span>{own ? (author ?? t(thread.seat === 'guest' ? 'me' : 'us')) : other}</span>
              <span>{momentText(sentAt, language)}</span>
              {own && read && <span>{t('read')}</span>}
            </p>
            <p className={styles.text}>{text || t('goneText')}</p>
            {files.length > 0 && (
              <ul className={styles.files}>
                {files.map(({ id, name, bytes }) => (
                  <li key={id}>
                    <a download href={`${path}/files/${id}`}>
                      {name}
                    </a>{' '}
                    <span className={styles.note}>{sizeText(bytes)}</span>
                  </li>
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ol>
  );
}

const sizeText = (bytes: number): string =>
  bytes < 1024 * 1024
    ? `${Math.max(1, Math.round(bytes / 1024))} KB`
    : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
