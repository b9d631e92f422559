import { resolver, validator } from 'hono-openapi';
import { z } from 'zod';
import { invalid, notFound, problemSchema } from '#server/problem.ts';

type Schema = z.ZodType;

/** Path of the first text that no database column can hold (a NUL, half a surrogate pair), or null. */
export function unstorableText(value: unknown, path = ''): string | null {
  if (typeof value === 'string') return /\0|\p{Surrogate}/u.test(value) ? path || 'body' : null;
  if (value === null || typeof value !== 'object') return null;
  for (const [key, inner] of Object.entries(value)) {
    const found = unstorableText(inner, path === '' ? key : `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}

/** Query parameters by their schema; a bad one is answered 422 with its name. */
export const checkedQuery = <S extends Schema>(schema: S) =>
  validator('query', schema, (result, c) => {
    if (!result.success) return invalid(c, fieldsOf(result.error));
    const bad = unstorableText(result.data);
    if (bad !== null) return invalid(c, { [bad]: 'holds characters that are not text' });
  });

/** A JSON body by its schema; a bad one is answered 422 with the names of its bad fields. */
export const checkedBody = <S extends Schema>(schema: S) =>
  validator('json', schema, (result, c) => {
    if (!result.success) return invalid(c, fieldsOf(result.error));
    const bad = unstorableText(result.data);
    if (bad !== null) return invalid(c, { [bad]: 'holds characters that are not text' });
  });

/** Parts of the path; what cannot be an id names nothing, so it is answered 404. */
export const checkedPath = <S extends Schema>(schema: S) =>
  validator('param', schema, (result, c) => {
    if (!result.success || unstorableText(result.data) !== null) return notFound(c);
  });

interface Issue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** What is wrong with each field of what does not fit its schema. */
export function fieldsOf(issues: readonly Issue[]): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const { path = [], message } of issues) {
    const name =
      path.map((key) => String(typeof key === 'object' ? key.key : key)).join('.') || 'body';
    fields[name] ??= message;
  }
  return fields;
}

/** One answer of a route, for the OpenAPI description. */
export const answer = (description: string, schema: Schema) => ({
  description,
  content: { 'application/json': { schema: resolver(schema) } },
});

export const problemAnswers = {
  notFound: { 404: answer('There is nothing here.', problemSchema) },
  conflict: { 409: answer('It does not go with what stands; `code` says why.', problemSchema) },
  invalid: { 422: answer('Some parameters are not valid; `fields` names them.', problemSchema) },
};

/** `limit` and `cursor` of every list. */
export const pageQuery = z.object({
  limit: z.coerce.number<string>().int().min(1).max(500).default(50),
  cursor: z.string().max(400).optional(),
});

/** A page of a list; `next` is the cursor of the following page, null on the last. */
export const pageOf = <S extends Schema>(item: S) =>
  z.object({ items: z.array(item), next: z.string().nullable() });
