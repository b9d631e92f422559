import { err, ok, type Result } from '#shared/result.ts';

/** Why the server gave no answer; `missing` is unknown or withdrawn, which it does not tell apart. */
export interface ReadProblem {
  readonly code: 'offline' | 'missing' | 'invalid' | 'failed';
  /** Sentence of the server, for people; empty when there was none. */
  readonly message: string;
  /** Code of the server; empty when there was none. */
  readonly reason?: string;
  /** What is wrong with each field of a request, by name. */
  readonly fields: Readonly<Record<string, string>>;
}

/** Reads an answer of the project's own API, whose shape its schema guarantees on the server. Aborting rejects. */
export async function readJson<T>(
  path: string,
  init: RequestInit = {},
): Promise<Result<T, ReadProblem>> {
  let response: Response;
  try {
    response = await fetch(path, {
      ...init,
      headers: { accept: 'application/json', ...init.headers },
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    return err(problem('offline'));
  }
  const body: unknown = await response.json().catch(() => null);
  if (response.ok && body !== null) return ok(body as T);
  const told = (body ?? {}) as { code?: unknown; message?: unknown; fields?: unknown };
  const message = typeof told.message === 'string' ? told.message : '';
  if (response.status === 404 || response.status === 410) return err(problem('missing', message));
  if (response.status === 400 || response.status === 422)
    return err(problem('invalid', message, fieldsOf(told.fields)));
  const reason = typeof told.code === 'string' ? told.code : '';
  return err({ ...problem('failed', message), reason });
}

/** Sends a JSON body, or none where it is null, the same way. */
export function sendJson<T>(
  path: string,
  body: unknown,
  method: 'POST' | 'PUT' | 'DELETE' = 'POST',
): Promise<Result<T, ReadProblem>> {
  return readJson<T>(path, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body !== null && { body: JSON.stringify(body) }),
  });
}

function problem(
  code: ReadProblem['code'],
  message = '',
  fields: ReadProblem['fields'] = {},
): ReadProblem {
  return { code, message, fields };
}

function fieldsOf(told: unknown): Record<string, string> {
  if (typeof told !== 'object' || told === null) return {};
  return Object.fromEntries(
    Object.entries(told).flatMap(([name, text]) => {
      const first = Array.isArray(text) ? text[0] : text;
      return typeof first === 'string' ? [[name, first]] : [];
    }),
  );
}
