import { afterMark } from '#app/afterMark.ts';
import { loadLateParts } from '#ui/Late.tsx';
import { wholeType } from '#ui/wholeType.ts';

const longestWaitMs = { withScene: 30_000, without: 2_000 } as const;

/** Once the picture is finished, fetches what a press may open, so that it opens at once and also offline. */
export async function fetchAhead(hasScene: boolean): Promise<void> {
  await afterMark('scene:settled', hasScene ? longestWaitMs.withScene : longestWaitMs.without);
  loadLateParts();
  await wholeType();
  await import('virtual:pretendard-rest.css').catch(() => {});
}
