import { requestSeats } from '#app/requestSeats.ts';
import type { Me } from '#capabilities/accounts/account.ts';
import { BidsPanel } from '#capabilities/rfq/BidsPanel.tsx';
import { RfqsPanel } from '#capabilities/rfq/RfqsPanel.tsx';
import type { PageRef } from '#view/pageRef.ts';

/** Requests for quotation that somebody’s organisations send, and those that their companies are asked. */
export function RequestPages({ page: { name, id }, me }: { page: PageRef; me: Me }) {
  const { asks, asked } = requestSeats(me);
  return name === 'rfqs' ? <RfqsPanel id={id} seats={asks} /> : <BidsPanel id={id} seats={asked} />;
}
