import { linkSecret } from '#capabilities/accounts/linkSecret.ts';

/** Takes the secret of a mail's link out of the address, so that it is neither kept in the history nor copied. */
export function takeLinkSecret(): string {
  const { token, clean } = linkSecret(location.pathname, location.search);
  if (token !== '') history.replaceState(history.state, '', clean);
  return token;
}
