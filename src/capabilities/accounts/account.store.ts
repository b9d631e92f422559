import { createStore } from 'zustand/vanilla';
import type { Me } from '#capabilities/accounts/account.ts';
import { readJson } from '#view/readJson.ts';

/** Who is signed in here, as far as this browser knows; undefined until it has asked. */
export const accountStore = createStore<{ readonly me: Me | null | undefined }>(() => ({
  me: undefined,
}));

/** Asks who is signed in. */
export async function loadMe(): Promise<Me | null> {
  const answer = await readJson<{ me: Me | null }>('/api/me');
  if (answer.ok) accountStore.setState({ me: answer.value.me });
  else if (accountStore.getState().me === undefined) accountStore.setState({ me: null });
  return accountStore.getState().me ?? null;
}
