import { type Database, notify, type Sql } from '#server/database.ts';

/** Channel on which instances hear whose things have changed. */
const channel = 'person_event';
/** Whom one notification names at most, so that it stays below the 8,000 bytes that PostgreSQL takes. */
const mostNamed = 100;

/** That something of somebody's has changed: what kind of thing and its id, never what is in it. */
export interface PersonEvent {
  readonly kind: string;
  readonly id: string;
}

/** Calls `heard` with each event for whom `key` names, until the answer is called. */
export type FollowEvents = (key: string, heard: (event: PersonEvent) => void) => () => void;

export const userKey = (user: string): string => `user:${user}`;

/** Tells those whom the keys name that a thing of theirs has changed, once the transaction has committed. */
export async function tellChanged(
  tx: Sql,
  keys: readonly string[],
  event: PersonEvent,
): Promise<void> {
  for (let from = 0; from < keys.length; from += mostNamed) {
    const to = keys.slice(from, from + mostNamed);
    await notify(tx, channel, JSON.stringify({ to, ...event }));
  }
}

/** Hears the events of all instances and hands them to who follows here. */
export function personEvents(database: Database): FollowEvents {
  const followers = new Map<string, Set<(event: PersonEvent) => void>>();
  let listening = false;
  const hear = (said: string): void => {
    const { to, kind, id } = JSON.parse(said) as PersonEvent & { to: string[] };
    for (const key of to) for (const heard of followers.get(key) ?? []) heard({ kind, id });
  };
  return (key, heard) => {
    if (!listening) {
      listening = true;
      database.listen(channel, hear).catch(() => {
        listening = false;
      });
    }
    const own = followers.get(key) ?? new Set();
    followers.set(key, own.add(heard));
    return () => {
      own.delete(heard);
      if (own.size === 0) followers.delete(key);
    };
  };
}
