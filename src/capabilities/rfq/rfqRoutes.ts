/**
 * Addresses of requests for quotation and what they answer. All are for the parties alone: `{ parties }` in app/policy.ts.
 * Every refusal is `{ code, message, fields? }`; 404 for whatever is not one’s own.
 *
 * Buyer, below `/api/organisations/:organisation/rfqs` (who asks: owner, editor, sales, buyer; viewers read):
 * - `GET ` ?q&state&limit&cursor → 200 `{ items: RfqRow[], next }`
 * - `POST ` `NewRfq` → 201 `{ id, rev }`
 * - `GET /:rfq` → 200 `BuyerRfq`
 * - `PUT /:rfq` `{ rev, value: RfqDraft }` → 200 `{ rev }` (drafts alone)
 * - `POST /:rfq/acts` `RfqRequest` → 200 `{ rev }`: send, close, invite, new-round, award, end, cancel, answer
 * - `GET /:rfq/comparison` ?price&lead&certificates&distance → 200 `Comparison`; 409 `sealed` before the end of a sealed round
 * - `GET /:rfq/files/:file` → 200 bytes, to be saved
 *
 * Supplier, below `/api/organisations/:organisation/bids` (who answers: owner, editor, sales; viewers read). A bid is
 * the place of one company in a request; suppliers know it by their own id alone:
 * - `GET ` ?q&state&limit&cursor → 200 `{ items: BidRow[], next }`
 * - `GET /:bid` → 200 `Bid`
 * - `PUT /:bid/opening` → 200 `{ done: true }`: it has been looked at
 * - `POST /:bid/quotes` `NewQuote` → 201 `{ number }`: a new version
 * - `POST /:bid/acts` `BidAct` → 200 `{ done: true }`: decline, ask, withdraw
 * - `GET /:bid/files/:file` → 200 bytes, to be saved
 *
 * Both:
 * - `POST /api/uploads/organisations/:organisation/rfq-files` ?name&declared=uncontrolled, bytes → 201 `InquiryFile`
 * - `GET /api/organisations/:organisation/rfq-suggestions` ?process&category&q → 200 `{ items: Suggestion[] }`
 *
 * Codes of 409: `changed` (with `now`: `BuyerRfq` or `Bid` as it stands), `state`, `sealed`, `reason`, `not-announced`,
 * `closed` (after the deadline, or it has ended).
 * Fields of 422, beside those of the schemas: `companies.N` `missing`, `unclaimed`, `own`; `companies` `too-many`;
 * `deadline` `past`, `far`; `terms.validUntil` `before-deadline`; `lines.N.quantity` `decimals`; `lines.N.bands`
 * `decimals`, `order`, and of a quote `order`, `price`; `lines.N.line` `unknown-line`, `twice`; `lines` `nothing`;
 * `validUntil` `past`; `files`, `paper` `controlled`, `twice`; `parts.N` as in `awardFault.ts`. Below `value.` where the
 * body’s own schema refuses it.
 * Events of `GET /api/me/events`: `{ kind: 'rfq', id }` to the buyer’s people, `{ kind: 'bid', id }` to the supplier’s.
 * Mails lead to `/:language/rfqs/:rfq` and `/:language/bids/:bid`.
 */
export const buyerBase = '/api/organisations/:organisation/rfqs' as const;
export const bidBase = '/api/organisations/:organisation/bids' as const;
