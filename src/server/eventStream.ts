import type { Context } from 'hono';
import type { FollowEvents } from '#server/personEvents.ts';

/** Milliseconds after which a stream ends, so that who reads it is asked for again. */
const longest = 10 * 60 * 1000;
/** Milliseconds between two signs of life, for proxies that cut silent connections. */
const pulse = 20_000;

/** Answers with the events of whom a key names, as they come (text/event-stream), until the server stops. */
export function eventStream(
  c: Context,
  follow: FollowEvents,
  key: string,
  stopping: AbortSignal,
): Response {
  const encoder = new TextEncoder();
  let end: () => void = () => {};
  const lines = new ReadableStream<Uint8Array>({
    start(controller) {
      const say = (line: string): void => {
        try {
          controller.enqueue(encoder.encode(line));
        } catch {
          end();
        }
      };
      const unfollow = follow(key, (event) => say(`data: ${JSON.stringify(event)}\n\n`));
      const beat = setInterval(() => say(': still here\n\n'), pulse);
      const limit = setTimeout(() => end(), longest);
      beat.unref();
      limit.unref();
      end = () => {
        unfollow();
        clearInterval(beat);
        clearTimeout(limit);
        stopping.removeEventListener('abort', end);
        try {
          controller.close();
        } catch {
          // closed by who went away
        }
      };
      stopping.addEventListener('abort', end);
      say('retry: 2000\n\n');
    },
    cancel: () => end(),
  });
  return c.body(lines, 200, {
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-store, no-transform',
    'X-Accel-Buffering': 'no',
  });
}
