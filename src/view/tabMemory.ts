/** What this tab keeps under a name; null for nothing. Private windows keep nothing. */
export function readTab(name: string): string | null {
  try {
    return sessionStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Keeps a text in this tab, so that signing in and reading again lose nothing; null forgets it. */
export function keepTab(name: string, text: string | null): void {
  try {
    if (text === null) sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, text);
  } catch {
    // private windows: it stays while this page is open
  }
}
