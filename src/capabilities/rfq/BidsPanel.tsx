import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '#ui/Panel.tsx';
import { linkToPage } from '#view/linkTo.ts';
import { useLiveEvents } from '#view/useLiveEvents.ts';
import { openPage } from '#view/view.store.ts';
import { BidList } from './BidList.tsx';
import { OwnBid } from './OwnBid.tsx';
import styles from './Rfq.module.css';
import type { Seat } from './rfqSeat.ts';

interface Props {
  /** The bid that is looked at; null for the list. */
  readonly id: string | null;
  /** Companies whose requests this person reads. */
  readonly seats: readonly Seat[];
}

/** Requests that one’s companies were asked to quote for: the list, or one of them. */
export function BidsPanel({ id, seats }: Props) {
  const { t } = useTranslation('bids');
  const [changes, setChanges] = useState({ all: 0, one: 0 });
  useLiveEvents('/api/me/events', 'bid', (changed) =>
    setChanges(({ all, one }) => ({
      all: all + 1,
      one: changed === null || changed === id ? one + 1 : one,
    })),
  );
  const list = { name: 'bids', id: null } as const;
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
      title={t('bids')}
    >
      {seats.length === 0 ? (
        <p>{t('noCompany')}</p>
      ) : (
        <div className={styles.whole}>
          {id === null ? (
            <BidList changes={changes.all} seats={seats} />
          ) : (
            <OwnBid changes={changes.one} id={id} key={id} seats={seats} />
          )}
        </div>
      )}
    </Panel>
  );
}
