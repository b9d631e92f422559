import type { ModelUnit } from '#server/placeModel.ts';
import type { ModelFault, PreparedModel } from '#server/prepareModel.ts';
import type { PaperFault } from '#server/readPaper.ts';
import { runApart } from '#server/runApart.ts';
import { err, type Result } from '#shared/result.ts';

const limits = {
  model: { milliseconds: 30_000, megabytes: 320 },
  paper: { milliseconds: 20_000, megabytes: 320 },
} as const;

/** Prepares a model in a thread of its own, one after another; what takes too long or too much is `heavy`. */
export function modelApart(
  bytes: Uint8Array,
  unit: ModelUnit | null,
): Promise<Result<PreparedModel, ModelFault>> {
  const module = new URL('./prepareModel.ts', import.meta.url);
  return inTurn(() =>
    runApart<Result<PreparedModel, ModelFault>>(
      module,
      'prepareModel',
      { bytes, unit },
      limits.model,
    ).catch(() => err('heavy')),
  );
}

/** Looks through a PDF in a thread of its own, one after another. */
export function paperApart(bytes: Uint8Array): Promise<Result<{ pages: number }, PaperFault>> {
  const module = new URL('./readPaper.ts', import.meta.url);
  return inTurn(() =>
    runApart<Result<{ pages: number }, PaperFault>>(module, 'readPaper', bytes, limits.paper).catch(
      () => err('damaged'),
    ),
  );
}

let last: Promise<unknown> = Promise.resolve();

function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work, work);
  last = turn;
  return turn;
}
