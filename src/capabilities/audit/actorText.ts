/** What is said of actors who are no persons, and of persons who left. */
export interface ActorNames {
  readonly operator: string;
  readonly system: string;
  readonly visitor: string;
  readonly gone: string;
}

/** Who did it: by name where the person is still known, else what they were. */
export function actorText(
  names: ActorNames,
  actor: string,
  persons: Readonly<Record<string, string>>,
): string {
  if (actor === 'operator' || actor === 'system' || actor === 'visitor') return names[actor];
  return persons[actor] ?? (actor.startsWith('user:') ? names.gone : actor);
}
