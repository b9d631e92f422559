import type { RequestListener, Server } from 'node:http';
import type { ViteDevServer } from 'vite';

/** Vite in the same process and on the same port: hot reload for the page, `api` for everything under /api and /tiles, and for /metrics. */
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
  const handle: RequestListener = (request, response) => {
    if (/^\/(?:(?:api|tiles)\/|metrics$)/.test(request.url ?? '')) api(request, response);
    else vite.middlewares(request, response);
  };
  return { handle, close: () => vite.close() };
}
