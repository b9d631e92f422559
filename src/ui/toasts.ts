interface Saying {
  readonly text: string;
  /** A second saying of the same id replaces the first. */
  readonly id: string | undefined;
}

const waiting: Saying[] = [];
let deliver: ((saying: Saying) => void) | null = null;
let ask: () => void = () => {};

/** Says something in passing; a second saying of the same `id` replaces the first. */
export function say(text: string, id?: string): void {
  waiting.push({ text, id });
  if (deliver) for (const saying of waiting.splice(0)) deliver(saying);
  else ask();
}

/** Something is said, now or already, that nobody shows yet: calls `wanted`. */
export function whenSaid(wanted: () => void): void {
  ask = wanted;
  if (waiting.length > 0) wanted();
}

/** From now on sayings go to `show`, those that wait first; until the answer is called. */
export function showSayings(show: (saying: Saying) => void): () => void {
  deliver = show;
  for (const saying of waiting.splice(0)) show(saying);
  return () => {
    deliver = null;
  };
}
