import type { Context } from 'hono';

/** Keeps the cookies of an answer and nothing else of it: its body repeats the session's secret. */
export function handOn(c: Context, response: Response) {
  for (const cookie of response.headers.getSetCookie())
    c.header('Set-Cookie', cookie, { append: true });
  return c.json({ done: true as const }, 200);
}
