/** What somebody wants to see of an inbox. */
export const inboxViews = [
  ...(['all', 'unread', 'new', 'open', 'mine', 'unassigned'] as const),
  ...(['answered', 'closed', 'sent', 'blocked'] as const),
];
export type InboxView = (typeof inboxViews)[number];

const filters: readonly InboxView[] = ['unread', 'mine', 'unassigned', 'blocked'];

/** The query that asks for it. */
export function inboxQuery(view: InboxView, words: string, limit: number): string {
  const query = new URLSearchParams({ limit: String(limit) });
  if (filters.includes(view)) query.set('filter', view);
  else if (view === 'sent') query.set('seat', 'sent');
  else if (view !== 'all') query.set('state', view);
  if (words !== '') query.set('q', words);
  return query.toString();
}
