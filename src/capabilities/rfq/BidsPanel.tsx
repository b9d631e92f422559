import { useTranslation } from 'react-i18next';
import { BidList } from './BidList.tsx';
import { OwnBid } from './OwnBid.tsx';
import { RequestFrame } from './RequestFrame.tsx';
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
  return (
    <RequestFrame
      id={id}
      none={seats.length === 0 ? t('noCompany') : null}
      of="bids"
      title={t('bids')}
    >
      {(changes) =>
        id === null ? (
          <BidList changes={changes.all} seats={seats} />
        ) : (
          <OwnBid changes={changes.one} id={id} key={id} seats={seats} />
        )
      }
    </RequestFrame>
  );
}
