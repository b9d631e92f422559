import { linkSecret } from '#capabilities/accounts/linkSecret.ts';

/** The secret of a mail's link in this window's address, taken out of it so that it is neither kept nor copied; empty where there is none. */
export function takeLinkSecret(): string {
  const { token, clean } = linkSecret(location.pathname, location.search);
  if (token !== '') history.replaceState(history.state, '', clean);
  return token;
}
