import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '#ui/Panel.tsx';
import { linkToPage } from '#view/linkTo.ts';
import { useLiveChanges } from '#view/useLiveChanges.ts';
import { openPage } from '#view/view.store.ts';
import styles from './Rfq.module.css';

interface Props {
  /** Requests that one’s organisations send, or bids that they are asked for. */
  readonly of: 'rfqs' | 'bids';
  /** The one that is looked at; null for the list. */
  readonly id: string | null;
  readonly title: string;
  /** Why there is nothing to be seen; null where there is. */
  readonly none: string | null;
  readonly children: (changes: ReturnType<typeof useLiveChanges>) => ReactNode;
}

/** The panel of requests on one side, which follows what the other side does. */
export function RequestFrame({ of, id, title, none, children }: Props) {
  const { t } = useTranslation(['rfqs', 'bids']);
  const changes = useLiveChanges(of === 'rfqs' ? 'rfq' : 'bid', id);
  const list = { name: of, id: null } as const;
  const onClose = () => openPage(id === null ? { name: 'account', id: null } : list);
  return (
    <Panel
      kind={
        id !== null && (
          <a className={styles.back} {...linkToPage(list)}>
            {t(`${of}:back`)}
          </a>
        )
      }
      onClose={onClose}
      title={title}
    >
      {none === null ? <div className={styles.whole}>{children(changes)}</div> : <p>{none}</p>}
    </Panel>
  );
}
