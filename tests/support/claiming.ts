import sharp from 'sharp';
import type { DeskClaim } from '#capabilities/claims/claim.ts';
import type { TestServer } from './testServer.ts';
import { signedUp, type Visitor } from './visitor.ts';

/** A business registration number whose check digit is right. */
export const businessNumber = '123-45-67891';

/** A photograph of a paper. */
export async function aPicture(width = 60, height = 80): Promise<Uint8Array> {
  const create = { width, height, channels: 3 as const, background: '#eee' };
  return new Uint8Array(await sharp({ create }).png().toBuffer());
}

/** A paper without words. */
export const aPdf = (): Uint8Array =>
  new TextEncoder().encode(
    '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
  );

/** The owner of a company, and its id. */
export async function aCompany(server: TestServer, email: string, name = '예시 정밀') {
  const owner = await signedUp(server, email);
  const wanted = { name, kind: 'company' };
  const { id } = await owner.json<{ id: string }>('POST', '/api/organisations', wanted);
  return { owner, id };
}

export async function upload(
  who: Visitor,
  organisation: string,
  bytes: Uint8Array,
): Promise<Response> {
  return who.send('POST', `/api/uploads/organisations/${organisation}/documents`, bytes);
}

/** Claims a company, or a page for a new tenant, with a fresh document. */
export async function claim(
  who: Visitor,
  organisation: string,
  what: { company: string } | { tenant: object },
  number = businessNumber,
): Promise<Response> {
  const { id } = (await (await upload(who, organisation, await aPicture())).json()) as {
    id: string;
  };
  const proof = { businessNumber: number, document: id, masked: true };
  return who.send('POST', `/api/organisations/${organisation}/claims`, { ...what, ...proof });
}

/** Somebody who sits at the operator's desk. */
export async function anOperator(
  server: TestServer,
  role: 'operator' | 'auditor' = 'operator',
  email = `${role}@city.example`,
): Promise<Visitor> {
  await server.asOperator('POST', '/api/operator/invitations', { email, role });
  const operator = await signedUp(server, email);
  const { items } = await operator.json<{ items: { id: string }[] }>('GET', '/api/me/invitations');
  await operator.send('POST', `/api/me/invitations/${items[0]?.id}`);
  return operator;
}

export async function deskClaims(operator: Visitor, state = 'submitted'): Promise<DeskClaim[]> {
  const path = `/api/operator/claims?state=${state}`;
  return (await operator.json<{ items: DeskClaim[] }>('GET', path)).items;
}

/** An organisation that runs the page of a company, approved by the desk. */
export async function aSeller(
  server: TestServer,
  desk: Visitor,
  email = 'owner@works.example',
  company = 'far-works',
) {
  const own = await aCompany(server, email, '예시 제작소');
  await claim(own.owner, own.id, { company });
  const [waiting] = await deskClaims(desk);
  await desk.send('POST', `/api/operator/claims/${waiting?.id}/approval`);
  const organisation = `/api/organisations/${own.id}`;
  return {
    ...own,
    company,
    page: `${organisation}/pages/${company}`,
    received: `${organisation}/received`,
  };
}
