/** An organisation that somebody reads requests or bids for. */
export interface Seat {
  readonly id: string;
  readonly name: string;
  /** Somebody may write there, not only read. */
  readonly writes: boolean;
}

/** The seat whose address below `/api/organisations/` a path is. */
export const seatOf = (path: string, seats: readonly Seat[]): Seat | undefined =>
  seats.find(({ id }) => path.startsWith(`/api/organisations/${id}/`));
