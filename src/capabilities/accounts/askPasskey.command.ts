import { changing } from '#capabilities/accounts/account.command.ts';
import type { PasskeyAnswer } from '#capabilities/accounts/credentials.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { type ReadProblem, sendJson } from '#view/readJson.ts';

type Answer<T = unknown> = Promise<Result<T, ReadProblem>>;
type Browser = typeof import('@simplewebauthn/browser');

/** True where this browser can be asked for a passkey: it knows them, and the address is a name. */
export const canUsePasskeys = (): boolean =>
  'PublicKeyCredential' in window && !/^[\d.]+$|^\[/.test(location.hostname);

/** Asks the server what to ask, then the browser; the library comes with the first wish. */
async function asked<Options>(
  path: string,
  body: object,
  ask: (browser: Browser, optionsJSON: Options) => Promise<unknown>,
): Answer<PasskeyAnswer> {
  const options = await sendJson<Options>(path, body);
  if (!options.ok) return options;
  let browser: Browser;
  try {
    browser = await import('@simplewebauthn/browser');
  } catch {
    return refused('offline');
  }
  try {
    return ok((await ask(browser, options.value)) as PasskeyAnswer);
  } catch (cause) {
    const known = (cause as Error).name === 'InvalidStateError';
    return refused('failed', known ? 'passkey-known' : 'passkey-cancelled');
  }
}

type Options<Name extends 'startAuthentication' | 'startRegistration'> = Parameters<
  Browser[Name]
>[0]['optionsJSON'];

/** Signs in with a passkey of whomever the browser knows. */
export async function signInWithPasskey(): Answer {
  const shown = await asked<Options<'startAuthentication'>>(
    '/api/auth/passkey/options',
    {},
    ({ startAuthentication }, optionsJSON) => startAuthentication({ optionsJSON }),
  );
  return shown.ok ? changing(sendJson('/api/auth/passkey', shown.value)) : shown;
}

/** Shows a passkey of who is signed in, as a proof that it is still them. */
export const showPasskey = (): Answer<PasskeyAnswer> =>
  asked<Options<'startAuthentication'>>(
    '/api/me/passkeys/proof',
    {},
    ({ startAuthentication }, optionsJSON) => startAuthentication({ optionsJSON }),
  );

/** Makes a passkey in this browser and keeps it under a name. */
export async function addPasskey(password: string, name: string): Answer {
  const made = await asked<Options<'startRegistration'>>(
    '/api/me/passkeys/options',
    { proof: { password } },
    ({ startRegistration }, optionsJSON) => startRegistration({ optionsJSON }),
  );
  return made.ok ? sendJson('/api/me/passkeys', { name: name.trim(), passkey: made.value }) : made;
}

function refused(code: ReadProblem['code'], reason = ''): Result<never, ReadProblem> {
  return err({ code, message: '', reason, fields: {} });
}
