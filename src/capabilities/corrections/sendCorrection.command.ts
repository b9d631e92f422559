import {
  type CorrectionRequest,
  correctionRequestSchema,
} from '#capabilities/corrections/correction.ts';
import { err, ok, type Result } from '#shared/result.ts';
import { type ReadProblem, sendJson } from '#view/readJson.ts';

/** Asks for a correction or withdrawal of a company's page; refuses what the server would refuse, field by field. */
export async function sendCorrection(
  request: CorrectionRequest,
): Promise<Result<unknown, ReadProblem>> {
  const checked = correctionRequestSchema.safeParse(request);
  if (!checked.success) {
    const fields = Object.fromEntries(
      checked.error.issues.map(({ path, code }) => [String(path[0]), code]),
    );
    return err({ code: 'invalid', message: '', fields });
  }
  const answer = await sendJson<unknown>('/api/corrections', checked.data);
  return answer.ok ? ok(answer.value) : answer;
}
