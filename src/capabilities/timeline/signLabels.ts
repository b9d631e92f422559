import type { TimelineEntry } from '#capabilities/timeline/timeline.ts';
import type { Language } from '#shared/language.ts';
import { textIn } from '#shared/localText.ts';

interface Situation {
  readonly language: Language;
  readonly heightAt: (x: number, z: number) => number;
  /** The entry that is read; its sign must stand. */
  readonly chosen: string | null;
}

/** How high a sign hangs over the ground, metres. */
const over = 30;

/** Signs of what is planned beyond the edge of the model. */
export function signLabels(
  entries: readonly TimelineEntry[],
  { language, heightAt, chosen }: Situation,
) {
  return entries.flatMap(({ id, title, note, sign }) =>
    sign
      ? [
          {
            id: `sign-${id}`,
            style: 'sign' as const,
            text: textIn(title, language),
            note: note ? textIn(note, language) : '',
            at: [sign.x, heightAt(sign.x, sign.z) + over, sign.z] as const,
            weight: id === chosen ? Infinity : 100,
            target: { kind: 'event' as const, id },
          },
        ]
      : [],
  );
}
