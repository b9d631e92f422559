import { useTranslation } from 'react-i18next';
import { Button } from '#ui/Button.tsx';
import { ListOf } from '#ui/ListOf.tsx';
import { Panel } from '#ui/Panel.tsx';
import { useRead } from '#view/useRead.ts';
import { openPage } from '#view/view.store.ts';
import type { KeptMail } from './keptMail.ts';
import styles from './MailPanel.module.css';

/** Mails as they would have gone out, where none are sent. */
export function MailPanel() {
  const { t } = useTranslation('accounts');
  const [entry, reload] = useRead<{ items: KeptMail[] }>('/api/mails');
  return (
    <Panel onClose={() => openPage(null)} title={t('mails')}>
      <p className={styles.about}>{t('mailsText')}</p>
      <ListOf entry={entry} onRetry={reload}>
        {({ items }) => (
          <>
            <div>
              <Button onClick={() => void reload()}>{t('refresh')}</Button>
            </div>
            {items.length === 0 && <p>{t('noMails')}</p>}
            <ul className={styles.mails}>
              {items.map(({ id, recipient, subject, body, language }) => (
                <li className={styles.mail} key={id} lang={language}>
                  <h3>{subject}</h3>
                  <p className={styles.to}>
                    {t('to')} {recipient}
                  </p>
                  <p className={styles.body}>{linked(body)}</p>
                </li>
              ))}
            </ul>
          </>
        )}
      </ListOf>
    </Panel>
  );
}

/** A text with the addresses of this server in it made to links. */
function linked(body: string) {
  return body.split(/(https?:\/\/\S+)/).map((part) => {
    if (!/^https?:\/\//.test(part)) return part;
    const { pathname, search } = new URL(part);
    return (
      <a href={pathname + search} key={part}>
        {part}
      </a>
    );
  });
}
