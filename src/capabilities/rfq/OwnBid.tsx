import { ListOf } from '#ui/ListOf.tsx';
import { useFirstRead } from '#view/useFirstRead.ts';
import { useReread } from '#view/useReread.ts';
import { BidView } from './BidView.tsx';
import { bidsPath } from './rfq.command.ts';
import { type Seat, seatOf } from './rfqSeat.ts';
import type { Bid } from './rfqView.ts';

interface Props {
  readonly id: string;
  readonly seats: readonly Seat[];
  /** Counts up whenever the server says that it has changed. */
  readonly changes: number;
}

/** One request that one’s company was asked to quote for. */
export function OwnBid({ id, seats, changes }: Props) {
  const paths = seats.map((seat) => `${bidsPath(seat.id)}/${id}`);
  const [entry, reload] = useFirstRead<Bid>(paths);
  useReread(changes, reload);
  return (
    <ListOf entry={entry} onRetry={reload}>
      {({ path, value }) => {
        const seat = seatOf(path, seats);
        return (
          <BidView
            bid={value}
            organisation={seat?.id ?? ''}
            path={path}
            reload={reload}
            writes={seat?.writes ?? false}
          />
        );
      }}
    </ListOf>
  );
}
