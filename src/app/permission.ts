import type { Principal } from '#server/principal.ts';
import { memberRoles, platformRoles, type Role } from '#shared/role.ts';

/**
 * Who may call a route: anybody; anybody signed in; the operator; the command line at this machine alone, where all
 * data leaves or is replaced; whoever reads mails on this machine; or who has one of these roles in the organisation
 * that `:organisation` in its path names.
 */
export type Who =
  | 'public'
  | 'signed-in'
  | 'operator'
  | 'command-line'
  | 'own-machine'
  | readonly Role[]
  | Parties;

/** Who has one of these roles there, and nobody else: correspondence is not the platform's to read. */
export interface Parties {
  readonly parties: readonly Role[];
}

export type Verdict = 'may' | 'not-allowed' | 'missing';

/** Every role an organisation of any kind can give. */
export const anyRole: readonly Role[] = [...memberRoles, ...platformRoles];
/** Who is in charge of an organisation of any kind. */
export const heads: readonly Role[] = ['owner', 'operator'];
/** Who writes in the name of a company. */
export const editors: readonly Role[] = ['owner', 'editor'];

/**
 * Decides before anything is read. Operators and auditors read everything; what is not yours is missing, and only in
 * your own organisation you hear that your role is the reason.
 */
export function verdictFor(
  who: Exclude<Who, 'own-machine'>,
  method: string,
  principal: Principal,
  organisation: string | undefined,
): Verdict {
  if (who === 'public') return 'may';
  if (who === 'signed-in') return principal.kind === 'person' ? 'may' : 'missing';
  if (who === 'command-line') return principal.kind === 'command-line' ? 'may' : 'missing';
  const reads = method === 'GET';
  if (who === 'operator') {
    const is = principal.kind === 'person' ? principal.platform : null;
    const may = principal.kind === 'command-line' || is === 'operator' || (is !== null && reads);
    if (may) return 'may';
    return is === 'auditor' ? 'not-allowed' : 'missing';
  }
  if (principal.kind !== 'person') return 'missing';
  const own = principal.memberships.find((membership) => membership.organisation === organisation);
  const roles = 'parties' in who ? who.parties : who;
  if (own && roles.includes(own.role)) return 'may';
  if (reads && principal.platform !== null && !('parties' in who)) return 'may';
  return own ? 'not-allowed' : 'missing';
}
