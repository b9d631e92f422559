import { keepTab, readTab } from '#view/tabMemory.ts';

const keyOf = (thread: string): string => `reply ${thread}`;

/** What was typed in a thread and not sent, in this tab. */
export const readReply = (thread: string): string => readTab(keyOf(thread)) ?? '';

/** Keeps it; empty forgets it. */
export const keepReply = (thread: string, text: string): void =>
  keepTab(keyOf(thread), text === '' ? null : text);
