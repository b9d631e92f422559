import { linkSecret } from '#capabilities/accounts/linkSecret.ts';

/** The secret of a mail's link in this window's address; empty where there is none. */
export const readLinkSecret = (): string => linkSecret(location.pathname, location.search).token;

/** Takes it out of the address, so that it is neither kept in the history nor copied. */
export function dropLinkSecret(): void {
  const { token, clean } = linkSecret(location.pathname, location.search);
  if (token !== '') history.replaceState(history.state, '', clean);
}
