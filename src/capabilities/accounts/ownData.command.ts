import { loadMe } from '#capabilities/accounts/account.store.ts';
import { deleteAccountSchema, type Proof } from '#capabilities/accounts/credentials.ts';
import { ok, type Result } from '#shared/result.ts';
import { type ReadProblem, readJson } from '#view/readJson.ts';
import { sendChecked } from '#view/sendChecked.ts';

type Answer<T = unknown> = Promise<Result<T, ReadProblem>>;

/** Saves everything that is kept of who is signed in as a file. */
export async function saveOwnData(): Answer {
  const told = await readJson('/api/me/data');
  if (!told.ok) return told;
  const text = `${JSON.stringify(told.value, null, 2)}\n`;
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  Object.assign(document.createElement('a'), {
    href: url,
    download: 'changwon-twin-my-data.json',
  }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return ok(null);
}

/** Deletes the account of who is signed in. */
export async function deleteAccount(address: string, proof: Proof): Answer {
  const gone = await sendChecked(deleteAccountSchema, '/api/me', { address, proof }, 'DELETE');
  if (gone.ok) await loadMe();
  return gone;
}
