import { request } from 'playwright-core';
import type { Me } from '#capabilities/accounts/account.ts';
import type { DeskClaim } from '#capabilities/claims/claim.ts';
import { aPicture, businessNumber } from './claiming.ts';
import { type ExampleAccount, example, sessionOf } from './person.ts';
import { type Requests, requestsOf } from './requests.ts';

/** The example company claims a page, and the example operator approves it; answers the organisation. */
export async function claimByExample({ id }: { id: string }): Promise<string> {
  const company = await requestsAs('company');
  const { me } = await company.ask<{ me: Me | null }>('GET', '/api/me');
  const organisation = me?.memberships[0]?.organisation ?? '';
  await claimFor(company, organisation, id, await requestsAs('operator'));
  return organisation;
}

/** Claims a page in the name of an organisation; the operator approves it. */
export async function claimFor(
  owner: Requests,
  organisation: string,
  company: string,
  operator: Requests,
): Promise<void> {
  const at = `organisations/${organisation}`;
  const picture = Buffer.from(await aPicture());
  const upload = `/api/uploads/${at}/documents`;
  const { id: document } = await owner.ask<{ id: string }>('POST', upload, picture);
  const claim = { company, businessNumber, document, masked: true };
  await owner.ask('POST', `/api/${at}/claims`, claim);
  const submitted = '/api/operator/claims?state=submitted';
  const { items } = await operator.ask<{ items: DeskClaim[] }>('GET', submitted);
  const waiting = items.find((one) => one.company === company);
  await operator.ask('POST', `/api/operator/claims/${waiting?.id}/approval`);
}

/** Requests of one of the example accounts. */
export async function requestsAs(kind: ExampleAccount): Promise<Requests> {
  const storageState = await sessionOf(example(kind));
  return requestsOf(await request.newContext({ storageState }));
}
