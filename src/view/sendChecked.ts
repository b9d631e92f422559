import type { z } from 'zod';
import { err, type Result } from '#shared/result.ts';
import { type ReadProblem, sendJson } from '#view/readJson.ts';

/** Sends a body once it fits its schema; refuses what the server would refuse, field by field. */
export async function sendChecked<T>(
  schema: z.ZodType,
  path: string,
  body: unknown,
  method: 'POST' | 'PUT' | 'DELETE' = 'POST',
): Promise<Result<T, ReadProblem>> {
  const checked = schema.safeParse(body);
  if (checked.success) return sendJson<T>(path, body, method);
  const fields = Object.fromEntries(
    checked.error.issues.map(({ path: at, code }) => [at.map(String).join('.'), code]),
  );
  return err({ code: 'invalid', message: '', fields });
}
