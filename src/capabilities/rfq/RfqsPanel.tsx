import { useTranslation } from 'react-i18next';
import { NewRfq } from './NewRfq.tsx';
import { OwnRfq } from './OwnRfq.tsx';
import { RequestFrame } from './RequestFrame.tsx';
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
  return (
    <RequestFrame
      id={id}
      none={seats.length === 0 ? t('noOrganisation') : null}
      of="rfqs"
      title={t('rfqs')}
    >
      {(changes) => {
        if (id === null) return <RfqList changes={changes.all} seats={seats} />;
        if (id === newRfq) return <NewRfq seats={seats.filter(({ writes }) => writes)} />;
        return <OwnRfq changes={changes.one} id={id} key={id} seats={seats} />;
      }}
    </RequestFrame>
  );
}
