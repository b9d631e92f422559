import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '#ui/Panel.tsx';
import { linkToPage } from '#view/linkTo.ts';
import { useLiveChanges } from '#view/useLiveChanges.ts';
import { openPage } from '#view/view.store.ts';
import styles from './Inbox.module.css';
import { InboxList } from './InboxList.tsx';
import { InboxSettings } from './InboxSettings.tsx';
import { OwnThread } from './OwnThread.tsx';

interface Props {
  /** What else waits for this person. */
  readonly above: ReactNode;
  /** The thread that is looked at; null for none. */
  readonly id: string | null;
  /** Companies whose way to take inquiries this person sets. */
  readonly sets: readonly { readonly id: string; readonly name: string }[];
  /** Roles of this person by organisation. */
  readonly roles: Readonly<Record<string, string>>;
}

/** The inquiries of somebody who has signed in: a list and, beside it, the thread that is looked at. */
export function InboxPanel({ above, id, sets, roles }: Props) {
  const { t } = useTranslation('inquiries');
  const changes = useLiveChanges('inquiry', id);
  const { onClick, href } = linkToPage({ name: 'inbox', id: null });
  return (
    <Panel onClose={() => openPage({ name: 'account', id: null })} title={t('inbox')}>
      <div className={styles.inbox} data-open={id !== null}>
        <div className={styles.list}>
          {above}
          <InboxList changes={changes.all} current={id} />
          {sets.map((organisation) => (
            <InboxSettings key={organisation.id} {...organisation} named={sets.length > 1} />
          ))}
        </div>
        <div className={styles.thread}>
          {id === null ? (
            <p className={styles.quiet}>{t('pick')}</p>
          ) : (
            <>
              <a className={styles.back} href={href} onClick={onClick}>
                {t('back')}
              </a>
              <OwnThread changes={changes.one} id={id} key={id} roles={roles} />
            </>
          )}
        </div>
      </div>
    </Panel>
  );
}
