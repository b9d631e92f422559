const keyOf = (thread: string): string => `reply ${thread}`;

/** What was typed in a thread and not sent, in this tab. */
export function readReply(thread: string): string {
  try {
    return sessionStorage.getItem(keyOf(thread)) ?? '';
  } catch {
    return '';
  }
}

/** Keeps it; empty forgets it. */
export function keepReply(thread: string, text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(keyOf(thread));
    else sessionStorage.setItem(keyOf(thread), text);
  } catch {
    // private windows: it stays while the thread is open
  }
}
