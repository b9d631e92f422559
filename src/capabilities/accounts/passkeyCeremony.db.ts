import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { asc, eq, sql } from 'drizzle-orm';
import type { PasskeyAnswer } from '#capabilities/accounts/credentials.ts';
import {
  type Ceremony,
  newChallenge,
  takeChallenge,
} from '#capabilities/accounts/passkeyChallenge.db.ts';
import type { PasskeySite } from '#capabilities/accounts/passkeySite.ts';
import { passkey } from '#capabilities/accounts/passkeyTable.db.ts';
import type { Database, Sql } from '#server/database.ts';
import type { Person } from '#server/principal.ts';

/** What a browser needs to make a passkey of a person that this site can find without being told a name. */
export async function newPasskeyOptions(
  db: Sql,
  site: PasskeySite,
  { id: user, email, name }: Pick<Person, 'id' | 'email' | 'name'>,
) {
  return generateRegistrationOptions({
    rpID: site.id,
    rpName: '창원산단 트윈',
    userID: new TextEncoder().encode(user),
    userName: email,
    userDisplayName: name,
    challenge: bytesOf(await newChallenge(db, { purpose: 'add', user })),
    excludeCredentials: await credentialsOf(db, user),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
}

/** What a browser needs to ask for a passkey: of whomever to sign in, which tells nothing, or of one person. */
export async function passkeyOptions(db: Sql, site: PasskeySite, ceremony: Ceremony) {
  return generateAuthenticationOptions({
    rpID: site.id,
    challenge: bytesOf(await newChallenge(db, ceremony)),
    userVerification: 'required',
    ...('user' in ceremony && { allowCredentials: await credentialsOf(db, ceremony.user) }),
  });
}

/** The passkey that a browser has made, ready to be kept; null where it does not fit what was asked. */
export async function verifyNewPasskey(
  db: Sql,
  site: PasskeySite,
  user: string,
  answer: PasskeyAnswer,
): Promise<Omit<typeof passkey.$inferInsert, 'name'> | null> {
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: answer as unknown as RegistrationResponseJSON,
      expectedChallenge: (challenge) => takeChallenge(db, { purpose: 'add', user }, challenge),
      expectedOrigin: site.origin,
      expectedRPID: site.id,
    });
    if (!verified) return null;
    const { id: credential, publicKey, counter, transports = [] } = registrationInfo.credential;
    return { userId: user, credential, publicKey, counter, transports };
  } catch {
    return null;
  }
}

/** Whose passkey has answered a challenge of this ceremony; null where none has. */
export async function verifyPasskey(
  { db }: Database,
  site: PasskeySite,
  ceremony: Ceremony,
  answer: PasskeyAnswer,
): Promise<string | null> {
  const [known] = await db.select().from(passkey).where(eq(passkey.credential, answer.id));
  if (!known) return null;
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: answer as unknown as AuthenticationResponseJSON,
      expectedChallenge: (challenge) => takeChallenge(db, ceremony, challenge),
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      credential: {
        id: known.credential,
        publicKey: new Uint8Array(known.publicKey),
        counter: known.counter,
        transports: known.transports,
      },
    });
    if (!verified) return null;
    await db
      .update(passkey)
      .set({ counter: authenticationInfo.newCounter, usedAt: sql`clock_timestamp()` })
      .where(eq(passkey.id, known.id));
    return known.userId;
  } catch {
    return null;
  }
}

function credentialsOf(db: Sql, user: string): Promise<{ id: string; transports: string[] }[]> {
  return db
    .select({ id: passkey.credential, transports: passkey.transports })
    .from(passkey)
    .where(eq(passkey.userId, user))
    .orderBy(asc(passkey.createdAt), asc(passkey.id));
}

const bytesOf = (challenge: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(Buffer.from(challenge, 'base64url'));
