import type { Context, Hono } from 'hono';
import { accountApi } from '#capabilities/accounts/account.api.ts';
import { authApi } from '#capabilities/accounts/auth.api.ts';
import { type Auth, createAuth } from '#capabilities/accounts/auth.db.ts';
import { invitationApi } from '#capabilities/accounts/invitation.api.ts';
import { mailDeskApi } from '#capabilities/accounts/mailDesk.api.ts';
import { organisationApi } from '#capabilities/accounts/organisation.api.ts';
import { personReader } from '#capabilities/accounts/person.db.ts';
import type { Database } from '#server/database.ts';
import type { Logger } from '#server/log.ts';
import type { Principal, ReadPerson } from '#server/principal.ts';
import { type RateCount, rateCount } from '#server/rateCount.ts';

/** What signing in needs, the same for the routes and for the example accounts. */
export interface Accounts {
  readonly auth: Auth;
  readonly rates: RateCount;
  readonly readPerson: ReadPerson;
  readonly publicUrl: string;
  /** Mails are shown on this machine instead of sent. */
  readonly mailDesk: boolean;
}

export interface AccountOptions {
  readonly secret: string;
  readonly publicUrl: string;
  readonly mailDesk: boolean;
  readonly log: Logger;
}

export function openAccounts({ db }: Database, options: AccountOptions): Accounts {
  const { secret, publicUrl, mailDesk, log } = options;
  const auth = createAuth({ db, secret, publicUrl, log });
  const readPerson = personReader(auth, db);
  return { auth, rates: rateCount(db, secret), readPerson, publicUrl, mailDesk };
}

/** Adds the routes of people and organisations. */
export function addAccounts(
  http: Hono,
  database: Database,
  { auth, rates, publicUrl }: Accounts,
  whoAsks: (c: Context) => Promise<Principal>,
  addressOf: (c: Context) => string,
): void {
  http.route('/', authApi(database, auth, rates, publicUrl, addressOf));
  http.route('/', accountApi(database, auth, rates, whoAsks));
  http.route('/', invitationApi(database, publicUrl));
  http.route('/', organisationApi(database, rates, publicUrl));
  http.route('/', mailDeskApi(database));
}
