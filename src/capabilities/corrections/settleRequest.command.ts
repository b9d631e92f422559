import { type RequestSettlement, settlementSchema } from '#capabilities/corrections/correction.ts';
import { sendChecked } from '#view/sendChecked.ts';

/** Answers a request; a page that is to be withdrawn disappears with it. */
export const settleRequest = (id: string, settlement: RequestSettlement) =>
  sendChecked(settlementSchema, `/api/operator/requests/${id}/settlement`, settlement);
