import type { InquiryFile } from '#capabilities/inquiries/thread.ts';
import type { Quote } from '#capabilities/rfq/quote.ts';
import type { RfqDraft } from '#capabilities/rfq/rfq.ts';
import type { Result } from '#shared/result.ts';
import { type ReadProblem, readJson, sendJson } from '#view/readJson.ts';
import { openPage } from '#view/view.store.ts';
import { addToNewRfq, newRfq } from './rfqDraft.store.ts';

type Answer<T = unknown> = Promise<Result<T, ReadProblem>>;

/** Addresses below an organisation that asks, and of one that was asked. */
export const rfqsPath = (organisation: string): string => `/api/organisations/${organisation}/rfqs`;
export const bidsPath = (organisation: string): string => `/api/organisations/${organisation}/bids`;

/** Adds a company to the new request and opens it. */
export function askForQuote(company: string): void {
  addToNewRfq(company);
  openPage({ name: 'rfqs', id: newRfq });
}

export const createRfq = (
  organisation: string,
  client: string,
  value: RfqDraft,
): Answer<{ id: string; rev: number }> => sendJson(rfqsPath(organisation), { client, value });

export const changeRfq = (path: string, rev: number, value: RfqDraft): Answer<{ rev: number }> =>
  sendJson(path, { rev, value }, 'PUT');

/** What somebody does with a request or a bid, `{ kind, client, … }`. */
export const actOn = (path: string, act: object): Answer => sendJson(`${path}/acts`, act);

export const sendQuote = (
  path: string,
  client: string,
  seen: number,
  value: Quote,
): Answer<{ number: number }> => sendJson(`${path}/quotes`, { client, seen, value });

/** Tells the buyer that somebody has looked at it. */
export const noteOpening = (path: string): Answer => sendJson(`${path}/opening`, {}, 'PUT');

/** Uploads a file that is declared not to be controlled. */
export function uploadRfqFile(organisation: string, file: File): Answer<InquiryFile> {
  const query = new URLSearchParams({ name: file.name.slice(-200), declared: 'uncontrolled' });
  return readJson(`/api/uploads/organisations/${organisation}/rfq-files?${query}`, {
    method: 'POST',
    body: file,
  });
}
