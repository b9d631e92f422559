import { memberRoles } from '#shared/role.ts';
import { aProduct } from './aProduct.ts';
import { aCompany, anOperator } from './claiming.ts';
import { anRfq, aQuote } from './quoting.ts';
import type { TestServer } from './testServer.ts';
import { password, signedUp, type Visitor, visitor } from './visitor.ts';

/** Somebody who asks in the permission matrix. */
export interface Actor {
  readonly name: string;
  /** Role in an organisation; null for nobody's member. */
  readonly role: string | null;
  /** The target that is this one's own organisation. */
  readonly home: 'own' | 'foreign';
  readonly platform: 'operator' | 'auditor' | 'command-line' | null;
  readonly email: string | null;
  ask(method: string, path: string): Promise<Response>;
  /** Signs in anew where asking has signed out. */
  renew(): Promise<void>;
}

export interface Cast {
  readonly actors: readonly Actor[];
  readonly own: string;
  readonly foreign: string;
}

/** Everybody the product knows: nobody, a stranger, who was a member, each role, another company's owner, the platform. */
export async function matrixCast(server: TestServer): Promise<Cast> {
  const person = (
    name: string,
    who: Visitor,
    email: string | null,
    over: Partial<Pick<Actor, 'role' | 'home' | 'platform'>> = {},
  ): Actor => ({
    name,
    role: null,
    home: 'own',
    platform: null,
    email,
    ask: (method, path) => who.send(method, path, bodyOf(method, path)),
    async renew() {
      if (email === null) return;
      await who.send('POST', '/api/auth/sign-in/email', { email, password });
    },
    ...over,
  });
  const own = await aCompany(server, 'owner@own.example');
  const foreign = await aCompany(server, 'owner@foreign.example');
  const guest = await signedUp(server, 'guest@foreign.example');
  const wanted = { email: 'guest@foreign.example', role: 'viewer' };
  await foreign.owner.send('POST', `/api/organisations/${foreign.id}/invitations`, wanted);
  await acceptFirst(guest);
  const join = async (email: string, role: string): Promise<Visitor> => {
    await own.owner.send('POST', `/api/organisations/${own.id}/invitations`, { email, role });
    const who = await signedUp(server, email);
    await acceptFirst(who);
    return who;
  };
  const actors = [
    person('nobody', visitor(server.app), null),
    person('stranger', await signedUp(server, 'stranger@own.example'), 'stranger@own.example'),
    person('other owner', foreign.owner, 'owner@foreign.example', {
      role: 'owner',
      home: 'foreign',
    }),
    person('owner', own.owner, 'owner@own.example', { role: 'owner' }),
  ];
  for (const role of memberRoles.filter((one) => one !== 'owner')) {
    const email = `${role}@own.example`;
    actors.push(person(role, await join(email, role), email, { role }));
  }
  const former = await join('former@own.example', 'owner');
  await former.send('DELETE', `/api/organisations/${own.id}/membership`);
  actors.push(person('former owner', former, 'former@own.example'));
  for (const platform of ['operator', 'auditor'] as const) {
    const email = `${platform}@city.example`;
    actors.push(person(platform, await anOperator(server, platform, email), email, { platform }));
  }
  actors.push({
    name: 'command line',
    role: null,
    home: 'own',
    platform: 'command-line',
    email: null,
    ask: (method, path) => server.asOperator(method, path, bodyOf(method, path)),
    renew: async () => {},
  });
  return { actors, own: own.id, foreign: foreign.id };
}

async function acceptFirst(who: Visitor): Promise<void> {
  const { items } = await who.json<{ items: { id: string }[] }>('GET', '/api/me/invitations');
  await who.send('POST', `/api/me/invitations/${items[0]?.id}`);
}

/** What routes whose target decides need to get that far; others find it not valid, and change nothing. */
function bodyOf(method: string, path: string): object | undefined {
  if (method === 'GET' || method === 'DELETE') return undefined;
  if (path.includes('/products')) {
    return { key: 'matrix00', value: aProduct(), rev: 1, ids: [], kind: 'archive', leaveOut: true };
  }
  const email = `${crypto.randomUUID()}@matrix.example`;
  const client = crypto.randomUUID();
  if (/\/rfqs(\/|$)/.test(path)) {
    return { client, rev: 1, value: anRfq(), kind: 'cancel', reason: '예시 사유' };
  }
  if (/\/bids\//.test(path)) {
    return { client, seen: 0, value: aQuote([1000]), kind: 'ask', text: '예시 질문' };
  }
  return {
    ...{ role: 'viewer', reason: '예시 사유', name: '예시', email },
    ...{ text: '예시 사유', page: { kind: 'company', id: 'pinned-works' } },
    ...{ outcome: 'declined', answer: '예시 사유', rev: 0, value: null },
    ...{ client: crypto.randomUUID(), seen: 9, number: 1, state: 'closed' },
    ...{ assignee: null, blocked: false, about: 'spam', message: '' },
    ...{ takesGuests: true, replies: ['예시'] },
  };
}
