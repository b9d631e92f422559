import type { Context, Hono } from 'hono';
import type { Accounts } from '#app/accounts.api.ts';
import type { ChangePlace } from '#app/changePlace.ts';
import { claimSettler, importer, levelSetter, pageModerator, requestSettler } from '#app/jobs.ts';
import { registerKeeper } from '#app/registerJob.ts';
import { auditApi } from '#capabilities/audit/audit.api.ts';
import { claimApi } from '#capabilities/claims/claim.api.ts';
import { claimDeskApi } from '#capabilities/claims/claimDesk.api.ts';
import { correctionApi } from '#capabilities/corrections/correction.api.ts';
import { deskApi } from '#capabilities/desk/desk.api.ts';
import { factoryRegisterApi } from '#capabilities/factory-register/factoryRegister.api.ts';
import { moderationApi } from '#capabilities/moderation/moderation.api.ts';
import { moderationDeskApi } from '#capabilities/moderation/moderationDesk.api.ts';
import { municipalImportApi } from '#capabilities/municipal-import/municipalImport.api.ts';
import { publishingApi } from '#capabilities/publishing/publishing.api.ts';
import type { Database } from '#server/database.ts';

/** Adds what people ask of the operator, and the desk where it is decided. */
export function addDesk(
  http: Hono,
  database: Database,
  { rates, publicUrl }: Accounts,
  addressOf: (c: Context) => string,
  change: ChangePlace,
): void {
  const settle = claimSettler(change, publicUrl);
  const pages = pageModerator(change, publicUrl);
  const answer = requestSettler(change, publicUrl);
  http.route('/', deskApi(database));
  http.route('/', claimApi(database, rates, publicUrl, settle));
  http.route('/', claimDeskApi(database, settle));
  http.route('/', correctionApi(database, addressOf, publicUrl, answer));
  http.route('/', moderationApi(database, rates, addressOf, publicUrl, pages));
  http.route('/', moderationDeskApi(database, pages));
  http.route('/', publishingApi(database, levelSetter(change)));
  http.route('/', municipalImportApi(database, importer(change)));
  http.route('/', factoryRegisterApi(database, registerKeeper(change)));
  http.route('/', auditApi(database));
}
