import { closeOrganisation } from '#capabilities/accounts/closeOrganisation.db.ts';
import { goodbyeMail } from '#capabilities/accounts/goodbyeMail.ts';
import { holdPerson, knownPerson } from '#capabilities/accounts/knownPerson.db.ts';
import { fateOf, type Leaving } from '#capabilities/accounts/leaving.ts';
import { organisationsLedAlone } from '#capabilities/accounts/ledAlone.db.ts';
import type { Forgotten, Persons } from '#capabilities/accounts/ownData.api.ts';
import { appendAudit } from '#capabilities/audit/audit.db.ts';
import { giveUpClaims } from '#capabilities/claims/giveUpClaims.db.ts';
import { countPages } from '#capabilities/claims/ownership.db.ts';
import type { Database, Sql } from '#server/database.ts';
import { alone } from '#server/migrations.ts';
import { queueMail } from '#server/outbox.ts';
import type { KnownPerson, PersonPart } from '#server/personPart.ts';
import { err, ok, type Result } from '#shared/result.ts';

/** Gives people what is kept of them, and forgets it, part by part. */
export function personsOf(database: Database, parts: readonly PersonPart[]): Persons {
  return {
    data: (id) =>
      database.transaction(async (tx) => {
        const person = await knownPerson(tx, { id });
        if (person === null) throw new Error('who asks has no account');
        const told: Record<string, unknown> = {};
        for (const part of parts) told[part.name] = await part.read(tx, person);
        return told;
      }),
    leaving: (id) => database.transaction((tx) => readLeaving(tx, id)),
    forget: (by, actor, apply) => {
      const work = alone(database, async (tx) => {
        const person = await knownPerson(tx, by);
        if (person === null) return err('missing' as const);
        const forgotten = await forget(tx, person, actor ?? `user:${person.id}`, parts);
        if (forgotten.ok && !apply) throw new Rehearsed(forgotten);
        return forgotten;
      });
      return work.catch((cause: Error) => {
        if (cause instanceof Rehearsed) return cause.outcome;
        throw cause;
      });
    },
  };
}

/** Takes back what was only tried. */
class Rehearsed extends Error {
  readonly outcome: Result<Forgotten, Leaving>;
  constructor(outcome: Result<Forgotten, Leaving>) {
    super('nothing was to be changed');
    this.outcome = outcome;
  }
}

async function readLeaving(tx: Sql, user: string): Promise<Leaving> {
  const leaving: Record<keyof Leaving, { id: string; name: string }[]> = {
    handOver: [],
    closeFirst: [],
    closes: [],
  };
  const lists = { 'hand-over': 'handOver', 'close-first': 'closeFirst', closes: 'closes' } as const;
  for (const { id, name, kind, others } of await organisationsLedAlone(tx, user)) {
    const fate = fateOf({ kind, others, pages: await countPages(tx, id) });
    leaving[lists[fate]].push({ id, name });
  }
  return leaving;
}

/** Organisations are held before the account, as everybody else takes them, and looked at once nothing can come any more. */
async function forget(
  tx: Sql,
  person: KnownPerson,
  actor: string,
  parts: readonly PersonPart[],
): Promise<Result<Forgotten, Leaving>> {
  await readLeaving(tx, person.id);
  await holdPerson(tx, person.id);
  const leaving = await readLeaving(tx, person.id);
  if (leaving.handOver.length + leaving.closeFirst.length > 0) return err(leaving);
  const rows: Record<string, number> = {};
  for (const part of parts) rows[part.name] = await part.forget(tx, person);
  for (const { id } of leaving.closes) {
    await closeOrganisation(tx, id, actor, () => giveUpClaims(tx, id, actor));
  }
  await appendAudit(tx, { actor, action: 'account.forgotten', subject: `user:${person.id}` });
  await queueMail(tx, goodbyeMail(person), true);
  return ok({ rows, closed: leaving.closes.map(({ name }) => name) });
}
