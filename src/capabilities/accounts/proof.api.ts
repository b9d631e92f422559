import type { Context } from 'hono';
import type { Auth } from '#capabilities/accounts/auth.db.ts';
import type { Proof } from '#capabilities/accounts/credentials.ts';
import { verifyPasskey } from '#capabilities/accounts/passkeyCeremony.db.ts';
import type { PasskeySite } from '#capabilities/accounts/passkeySite.ts';
import { isPasswordOf } from '#capabilities/accounts/person.db.ts';
import { proofKey } from '#capabilities/accounts/tryKey.ts';
import type { Database } from '#server/database.ts';
import { conflict, tooMany } from '#server/problem.ts';
import type { RateCount } from '#server/rateCount.ts';
import { err, ok, type Result } from '#shared/result.ts';

export type ProofFault =
  | { readonly why: 'too-many'; readonly seconds: number }
  | { readonly why: 'wrong-password' | 'wrong-passkey' };

/** Lets somebody who is signed in prove again who they are, five times within a quarter of an hour. */
export type Prove = (user: string, proof: Proof) => Promise<Result<true, ProofFault>>;

export function prover(database: Database, auth: Auth, rates: RateCount, site: PasskeySite): Prove {
  return async (user, proof) => {
    const seconds = await rates.wait([{ key: proofKey(user), most: 5, seconds: 900 }]);
    if (seconds > 0) return err({ why: 'too-many', seconds });
    if ('password' in proof) {
      const right = await isPasswordOf(auth, database.db, user, proof.password);
      return right ? ok(true) : err({ why: 'wrong-password' });
    }
    const proven = await verifyPasskey(database, site, { purpose: 'proof', user }, proof.passkey);
    return proven === user ? ok(true) : err({ why: 'wrong-passkey' });
  };
}

/** The answer to who could not prove it. */
export function proofAnswer(c: Context, fault: ProofFault) {
  switch (fault.why) {
    case 'too-many':
      return tooMany(c, fault.seconds);
    case 'wrong-password':
      return conflict(c, fault.why, 'The password is not right.');
    case 'wrong-passkey':
      return conflict(c, fault.why, 'The passkey did not prove who asks.');
  }
}
