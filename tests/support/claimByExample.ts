import { request } from 'playwright-core';
import type { Me } from '#capabilities/accounts/account.ts';
import type { DeskClaim } from '#capabilities/claims/claim.ts';
import { aPicture, businessNumber } from './claiming.ts';
import { type ExampleAccount, signIn } from './person.ts';
import { requestsOf } from './requests.ts';

/** The example company claims a page, and the example operator approves it; answers the organisation. */
export async function claimByExample({ id }: { id: string }): Promise<string> {
  const [company, desk] = await Promise.all((['company', 'operator'] as const).map(example));
  if (!company || !desk) throw new Error('nobody to claim');
  const { me } = await company.ask<{ me: Me | null }>('GET', '/api/me');
  const organisation = me?.memberships[0]?.organisation ?? '';
  const at = `organisations/${organisation}`;
  const picture = Buffer.from(await aPicture());
  const upload = `/api/uploads/${at}/documents`;
  const { id: document } = await company.ask<{ id: string }>('POST', upload, picture);
  const claim = { company: id, businessNumber, document, masked: true };
  await company.ask('POST', `/api/${at}/claims`, claim);
  const submitted = '/api/operator/claims?state=submitted';
  const { items } = await desk.ask<{ items: DeskClaim[] }>('GET', submitted);
  const waiting = items.find((one) => one.company === id);
  await desk.ask('POST', `/api/operator/claims/${waiting?.id}/approval`);
  return organisation;
}

async function example(kind: ExampleAccount) {
  const context = await request.newContext();
  await signIn(context, kind);
  return requestsOf(context);
}
