import { changeOrganisation } from '#capabilities/accounts/changeOrganisation.db.ts';
import { type Inviter, invite } from '#capabilities/accounts/invitation.db.ts';
import { platformOrganisation } from '#capabilities/accounts/organisation.db.ts';
import type { NewInvitation, OrganisationRefusal } from '#capabilities/accounts/organisation.ts';
import type { Database } from '#server/database.ts';
import type { Result } from '#shared/result.ts';

/** Invites an operator or auditor to the organisation that runs this platform. */
export async function invitePlatform(
  database: Database,
  wanted: NewInvitation,
  inviter: Inviter,
  publicUrl: string,
): Promise<Result<{ id: string }, OrganisationRefusal>> {
  const organisation = await database.transaction((tx) => platformOrganisation(tx));
  const actor = inviter.id === null ? 'operator' : `user:${inviter.id}`;
  const noted = { actor, action: 'organisation.invited', after: { role: wanted.role } } as const;
  return changeOrganisation(database, organisation, noted, (tx, held) =>
    invite(tx, held, wanted, inviter, publicUrl),
  );
}

/** The operator’s command line, as an invitation names it. */
export const commandLine: Inviter = { id: null, name: null, language: 'ko' };
