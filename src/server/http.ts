import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import { HTTPException } from 'hono/http-exception';
import { requestId } from 'hono/request-id';
import { secureHeaders } from 'hono/secure-headers';
import type { Logger } from '#server/log.ts';
import { internal, invalid, notFound, tooLarge } from '#server/problem.ts';

/** Largest body of a request, bytes. */
const bodyBytes = 16 * 1024;

/** Refuses a body of more bytes than that. */
export const limitBody = (bytes = bodyBytes): MiddlewareHandler =>
  bodyLimit({ maxSize: bytes, onError: tooLarge });

export interface HttpOptions {
  readonly log: Logger;
  /** Vite's hot reload needs inline scripts and a web socket; never in operation. */
  readonly loosePolicy?: boolean;
}

/** An application with what every answer shares: security headers, request ids, problems as JSON, ETags, a log. */
export function createHttp({ log, loosePolicy = false }: HttpOptions): Hono {
  const app = new Hono();
  app.use(requestId({ generator: () => crypto.randomUUID() }));
  app.use(async (c, next) => {
    const begun = performance.now();
    await next();
    const ms = Math.round(performance.now() - begun);
    log.debug({
      request: c.get('requestId'),
      method: c.req.method,
      path: c.req.path,
      status: c.res.status,
      ms,
    });
  });
  app.use(headers(loosePolicy));
  app.use('/api/*', compress({ encoding: 'gzip' }));
  app.use('/api/*', etag());
  app.use('/api/*', async (c, next) => {
    await next();
    if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-cache');
  });
  const limit = limitBody(); // the operator's routes limit theirs behind their guard
  app.use('/api/*', (c, next) =>
    c.req.path.startsWith('/api/operator/') ? next() : limit(c, next),
  );
  app.notFound(notFound);
  app.onError((error, c) => {
    if (error instanceof HTTPException && error.status < 500) {
      return invalid(c, { body: error.message });
    }
    log.error({ request: c.get('requestId'), err: error });
    return internal(c, c.get('requestId'));
  });
  return app;
}

/** No inline script or style, nothing from other hosts, no framing by others. */
function headers(loose: boolean) {
  const policy = {
    defaultSrc: ["'self'"],
    scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    workerSrc: ["'self'"],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'self'"],
  };
  return secureHeaders({
    ...(loose ? {} : { contentSecurityPolicy: policy }),
    strictTransportSecurity: false,
    xFrameOptions: 'SAMEORIGIN',
    referrerPolicy: 'strict-origin-when-cross-origin',
    permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [] },
  });
}
