import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '#ui/Panel.tsx';
import { linkToPage } from '#view/linkTo.ts';
import { useLiveEvents } from '#view/useLiveEvents.ts';
import { openPage } from '#view/view.store.ts';
import { NewRfq } from './NewRfq.tsx';
import { OwnRfq } from './OwnRfq.tsx';
import styles from './Rfq.module.css';
import { RfqList } from './RfqList.tsx';
import { newRfq } from './rfqDraft.store.ts';
import type { Seat } from './rfqSeat.ts';

interface Props {
  /** The request that is looked at, `new` for one that begins; null for the list. */
  readonly id: string | null;
  /** Organisations whose requests this person reads. */
  readonly seats: readonly Seat[];
}

/** Requests for quotation that one’s organisations send: the list, or one of them. */
export function RfqsPanel({ id, seats }: Props) {
  const { t } = useTranslation('rfqs');
  const [changes, setChanges] = useState({ all: 0, one: 0 });
  useLiveEvents('/api/me/events', 'rfq', (changed) =>
    setChanges(({ all, one }) => ({
      all: all + 1,
      one: changed === null || changed === id ? one + 1 : one,
    })),
  );
  const list = { name: 'rfqs', id: null } as const;
  const onClose = () => openPage(id === null ? { name: 'account', id: null } : list);
  return (
    <Panel
      kind={
        id !== null && (
          <a className={styles.back} {...linkToPage(list)}>
            {t('back')}
          </a>
        )
      }
      onClose={onClose}
      title={t('rfqs')}
    >
      {seats.length === 0 ? (
        <p>{t('noOrganisation')}</p>
      ) : (
        <div className={styles.whole}>
          {id === null && <RfqList changes={changes.all} seats={seats} />}
          {id === newRfq && <NewRfq seats={seats.filter(({ writes }) => writes)} />}
          {id !== null && id !== newRfq && (
            <OwnRfq changes={changes.one} id={id} key={id} seats={seats} />
          )}
        </div>
      )}
    </Panel>
  );
}
