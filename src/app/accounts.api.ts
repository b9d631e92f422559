import type { Context, Hono } from 'hono';
import { personParts } from '#app/personParts.ts';
import { personsOf } from '#app/persons.ts';
import { accountApi } from '#capabilities/accounts/account.api.ts';
import { authApi } from '#capabilities/accounts/auth.api.ts';
import { type Auth, type AuthOptions, createAuth } from '#capabilities/accounts/auth.db.ts';
import { invitationApi } from '#capabilities/accounts/invitation.api.ts';
import { mailDeskApi } from '#capabilities/accounts/mailDesk.api.ts';
import {
  type CloseOrganisation,
  organisationApi,
} from '#capabilities/accounts/organisation.api.ts';
import { ownDataApi, type Persons } from '#capabilities/accounts/ownData.api.ts';
import { passkeyApi } from '#capabilities/accounts/passkey.api.ts';
import { passkeySite } from '#capabilities/accounts/passkeySite.ts';
import { personReader } from '#capabilities/accounts/person.db.ts';
import { prover } from '#capabilities/accounts/proof.api.ts';
import type { Database } from '#server/database.ts';
import { type Evenly, evenly } from '#server/evenly.ts';
import type { Principal, ReadPerson } from '#server/principal.ts';
import { type RateCount, rateCount } from '#server/rateCount.ts';

/** What signing in needs, the same for the routes and for the example accounts. */
export interface Accounts {
  readonly auth: Auth;
  readonly rates: RateCount;
  readonly readPerson: ReadPerson;
  readonly persons: Persons;
  readonly publicUrl: string;
  readonly evenly: Evenly;
  /** Mails are shown on this machine instead of sent. */
  readonly mailDesk: boolean;
}

export interface AccountOptions extends Omit<AuthOptions, 'db'> {
  readonly mailDesk: boolean;
  /** How answers to known and unknown addresses are made to take the same time, where not by waiting. */
  readonly evenly?: Evenly;
}

export function openAccounts(database: Database, options: AccountOptions): Accounts {
  const { secret, publicUrl, mailDesk } = options;
  const { db } = database;
  const auth = createAuth({ ...options, db });
  const readPerson = personReader(auth, db);
  const persons = personsOf(database, personParts({ publicUrl, secret }));
  return {
    auth,
    rates: rateCount(db, secret),
    readPerson,
    persons,
    publicUrl,
    mailDesk,
    evenly: options.evenly ?? evenly,
  };
}

/** Adds the routes of people and organisations. */
export function addAccounts(
  http: Hono,
  database: Database,
  { auth, rates, persons, publicUrl, evenly }: Accounts,
  whoAsks: (c: Context) => Promise<Principal>,
  addressOf: (c: Context) => string,
  close: CloseOrganisation,
): void {
  const site = passkeySite(publicUrl);
  const prove = prover(database, auth, rates, site);
  http.route('/', authApi({ database, auth, rates, publicUrl, evenly, addressOf }));
  http.route('/', accountApi(database, auth, rates, whoAsks));
  http.route('/', ownDataApi(auth, persons, prove));
  http.route('/', passkeyApi({ database, auth, rates, site, prove, evenly, addressOf }));
  http.route('/', invitationApi(database, publicUrl));
  http.route('/', organisationApi(database, rates, publicUrl, close));
  http.route('/', mailDeskApi(database));
}
