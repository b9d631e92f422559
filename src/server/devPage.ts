import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { ViteDevServer } from 'vite';

/** Vite in the same process and on the same port: hot reload for the page, `api` for everything under /api and /tiles. */
export async function devPage(
  root: string,
  server: Server,
  api: RequestListener,
): Promise<{ handle: RequestListener; close(): Promise<void> }> {
  const { createServer } = await import('vite');
  const vite: ViteDevServer = await createServer({
    root,
    appType: 'spa',
    server: { middlewareMode: true, hmr: { server } },
  });
  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    if (/^\/(api|tiles)\//.test(request.url ?? '')) api(request, response as never);
    else vite.middlewares(request, response);
  };
  return { handle: handle as RequestListener, close: () => vite.close() };
}
