import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import { HTTPException } from 'hono/http-exception';
import { requestId } from 'hono/request-id';
import { routePath } from 'hono/route';
import { secureHeaders } from 'hono/secure-headers';
import type { Logger } from '#server/log.ts';
import type { Metrics } from '#server/metrics.ts';
import { internal, invalid, notFound, tooLarge } from '#server/problem.ts';

/** Largest body of a request, bytes. */
const bodyBytes = 16 * 1024;

/** Refuses a body of more bytes than that. */
export const limitBody = (bytes = bodyBytes): MiddlewareHandler =>
  bodyLimit({ maxSize: bytes, onError: tooLarge });

export interface HttpOptions {
  readonly log: Logger;
  readonly metrics: Metrics;
  /** Given when the server stops: connections are then closed after their answer. */
  readonly stopping?: AbortSignal;
  /** Addresses of the API whose bodies are limited behind their guard. */
  readonly takesMore?: RegExp;
  /** Vite's hot reload needs inline scripts and a web socket; never in operation. */
  readonly loosePolicy?: boolean;
}

/** The operator's routes and uploads limit their bodies behind their guard. */
const usualMore = /^\/api\/(operator|uploads)\//;

/** Milliseconds after which an answer is worth a warning. */
const slow = 2000;

/** An application with what every answer shares: security headers, request ids, problems as JSON, ETags, a log. */
export function createHttp(options: HttpOptions): Hono {
  const { log, metrics, stopping, loosePolicy = false, takesMore = usualMore } = options;
  const app = new Hono();
  app.use(requestId({ generator: () => crypto.randomUUID(), headerName: '' }));
  app.use(async (c, next) => {
    const begun = performance.now();
    const request = c.get('requestId');
    c.header('X-Request-Id', request);
    await next();
    if (stopping?.aborted) c.res.headers.set('Connection', 'close');
    const ms = Math.round(performance.now() - begun);
    const { status } = c.res;
    const level = status === 500 ? 'error' : ms > slow ? 'warn' : 'debug';
    // By its route: an address can hold the secret of a mailed link.
    log[level]({ request, method: c.req.method, route: routePath(c, -1), status, ms });
  });
  app.use(metrics.measure);
  app.use(headers(loosePolicy));
  app.use('/api/*', compress({ encoding: 'gzip' }));
  const tagged = etag();
  app.use('/api/*', (c, next) => (isOperators(c) || isStream(c) ? next() : tagged(c, next))); // streams of unknown length among them
  app.use('/api/*', async (c, next) => {
    await next();
    if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-cache');
  });
  const limit = limitBody();
  app.use('/api/*', (c, next) => (takesMore.test(c.req.path) ? next() : limit(c, next)));
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

const isOperators = (c: Context): boolean => c.req.path.startsWith('/api/operator/');
const isStream = (c: Context): boolean => c.req.path.endsWith('/events');

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
    frameAncestors: ["'none'"],
  };
  const secure = secureHeaders({
    ...(loose ? {} : { contentSecurityPolicy: policy }),
    strictTransportSecurity: false,
    xFrameOptions: 'DENY',
    referrerPolicy: 'same-origin',
    permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [], usb: [] },
  });
  return keepingOwn('Content-Security-Policy', secure);
}

/** A handler's own header stands, where `added` would write over it. */
const keepingOwn =
  (name: string, added: MiddlewareHandler): MiddlewareHandler =>
  async (c, next) => {
    let own: string | null = null;
    await added(c, async () => {
      await next();
      own = c.res.headers.get(name);
    });
    if (own !== null) c.res.headers.set(name, own);
  };
