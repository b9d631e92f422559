import { requestSeats } from '#app/requestSeats.ts';
import type { Me } from '#capabilities/accounts/account.ts';
import { WaitingRequests } from '#capabilities/rfq/WaitingRequests.tsx';

/** What waits for somebody among requests for quotation. */
export function RequestsThatWait({ me }: { me: Me }) {
  return <WaitingRequests {...requestSeats(me)} />;
}
