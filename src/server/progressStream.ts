import type { Context } from 'hono';
import type { Logger } from '#server/log.ts';
import { StartError } from '#server/startError.ts';

/**
 * Answers with a line of JSON for each step of a long piece of work as it goes: `{ step }` …, then `{ done }`, or
 * `{ refused }` with a reason that the operator can act on, or `{ failed }` with the id of the request in the log.
 */
export function progressStream<Step>(
  c: Context,
  work: (say: (step: Step) => void) => Promise<unknown>,
  log: Logger,
): Response {
  const encoder = new TextEncoder();
  const lines = new ReadableStream<Uint8Array>({
    async start(controller) {
      const say = (line: object): void => {
        try {
          controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`));
        } catch {
          // nobody listens any more: the work goes on
        }
      };
      try {
        say({ done: await work((step) => say({ step })) });
      } catch (cause) {
        if (cause instanceof StartError) say({ refused: cause.message });
        else {
          const request = c.get('requestId');
          log.error({ request, err: cause });
          say({ failed: request });
        }
      }
      try {
        controller.close();
      } catch {
        // closed by who went away
      }
    },
  });
  return c.body(lines, 200, {
    'Content-Type': 'application/x-ndjson',
    'Cache-Control': 'no-store, no-transform',
  });
}
