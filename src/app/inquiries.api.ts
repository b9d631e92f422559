import type { Context, Hono } from 'hono';
import type { Accounts } from '#app/accounts.api.ts';
import { askApi } from '#capabilities/inquiries/ask.api.ts';
import { guestApi } from '#capabilities/inquiries/guest.api.ts';
import { inboxApi } from '#capabilities/inquiries/inbox.api.ts';
import { inquiryDeskApi } from '#capabilities/inquiries/inquiryDesk.api.ts';
import { receivedApi } from '#capabilities/inquiries/received.api.ts';
import { type SeatOf, threadApi } from '#capabilities/inquiries/thread.api.ts';
import type { Database } from '#server/database.ts';
import { personEvents } from '#server/personEvents.ts';
import { type Principal, personOf } from '#server/principal.ts';

interface Parts {
  readonly database: Database;
  readonly accounts: Accounts;
  readonly whoAsks: (c: Context) => Promise<Principal>;
  readonly addressOf: (c: Context) => string;
  readonly stopping: AbortSignal;
}

/** Adds inquiries as guests, people, organisations and companies have them, each at an address of its own. */
export function addInquiries(http: Hono, parts: Parts): void {
  const { database, accounts, whoAsks, addressOf, stopping } = parts;
  const { rates, publicUrl } = accounts;
  const threads = { database, rates, publicUrl };
  const follow = personEvents(database);
  const of = (kind: 'received' | 'sent'): SeatOf => {
    return (c) => {
      const organisation = c.req.param('organisation') as string;
      return { kind, organisation, user: personOf(c).id };
    };
  };
  const ownSeat: SeatOf = (c) => ({ kind: 'person', user: personOf(c).id });
  http.route('/', askApi(threads, whoAsks, addressOf));
  http.route('/', guestApi(threads, addressOf, follow, stopping));
  http.route('/', threadApi('/api/me/sent', 'person', ownSeat, threads));
  for (const kind of ['received', 'sent'] as const) {
    const base = `/api/organisations/:organisation/${kind}`;
    http.route('/', threadApi(base, kind, of(kind), threads));
  }
  http.route('/', receivedApi(database));
  http.route('/', inboxApi(database, follow, stopping));
  http.route('/', inquiryDeskApi(threads, whoAsks, addressOf));
}
