import { ListOf } from '#ui/ListOf.tsx';
import { useFirstRead } from '#view/useFirstRead.ts';
import { useReread } from '#view/useReread.ts';
import { rfqsPath } from './rfq.command.ts';
import { type Seat, seatOf } from './rfqSeat.ts';
import type { BuyerRfq } from './rfqView.ts';
import { SavedDraft } from './SavedDraft.tsx';
import { SentRfq } from './SentRfq.tsx';

interface Props {
  readonly id: string;
  readonly seats: readonly Seat[];
  /** Counts up whenever the server says that it has changed. */
  readonly changes: number;
}

/** One request of one’s organisations: its form while it is a draft, else how it stands. */
export function OwnRfq({ id, seats, changes }: Props) {
  const paths = seats.map((seat) => `${rfqsPath(seat.id)}/${id}`);
  const [entry, reload] = useFirstRead<BuyerRfq>(paths);
  useReread(changes, reload);
  return (
    <ListOf entry={entry} onRetry={reload}>
      {({ path, value }) => {
        const seat = seatOf(path, seats);
        const shared = { path, reload, rfq: value, writes: seat?.writes ?? false };
        return value.state === 'draft' && seat?.writes ? (
          <SavedDraft {...shared} organisation={seat.id} />
        ) : (
          <SentRfq key={value.state} {...shared} organisation={seat?.id ?? ''} />
        );
      }}
    </ListOf>
  );
}
