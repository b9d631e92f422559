import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino';

export type { Logger };

/** Fields whose values never reach the log, wherever they stand up to two levels deep. */
const secret = [
  'authorization',
  'Authorization',
  'cookie',
  'Cookie',
  'password',
  'newPassword',
  'token',
  'secret',
  'email',
  'contact',
  'DATABASE_URL',
  'SMTP_URL',
];

/** The server's log: JSON lines on standard output, without secrets. */
export function createLog(level: string, to?: DestinationStream): Logger {
  const options: LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: secret.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]),
      censor: '[removed]',
    },
    serializers: { err: told },
    hooks: {
      logMethod(given, method) {
        const [fields, text = 'failed', ...more] = given as [
          object | string,
          string?,
          ...unknown[],
        ];
        const alone = typeof fields === 'string' || !('err' in fields);
        // Without a text of its own a line would repeat the whole message of its error.
        if (alone) method.apply(this, given);
        else method.apply(this, [fields, text, ...more] as Parameters<typeof method>);
      },
    },
  };
  return to === undefined ? pino(options) : pino(options, to);
}

interface ToldError {
  readonly type: string;
  readonly message: string;
  readonly code?: unknown;
  readonly stack?: string;
  readonly cause?: ToldError;
}

/**
 * What the log says of an error: of a failed query its text and the database's own words without values, which a query's
 * parameters, its `detail` and the text of a connection's address can hold.
 */
function told(error: unknown): ToldError | string {
  if (!(error instanceof Error)) return 'something that is no error was thrown';
  const { code } = error as { code?: unknown };
  const message = withoutValues(error.message, code);
  const stack = error.stack && withoutValues(error.stack.replace(error.message, message), null);
  return {
    type: error.name,
    message,
    ...(code === undefined ? {} : { code }),
    ...(stack === undefined ? {} : { stack }),
    ...(error.cause instanceof Error ? { cause: told(error.cause) as ToldError } : {}),
  };
}

/** PostgreSQL names a value that it cannot read (class 22) after a colon. */
function withoutValues(text: string, code: unknown): string {
  const plain = text
    .replace(/\nparams: [\s\S]*?(?=\n {4}at |$)/, '\nparams: [removed]')
    .replace(/:\/\/[^@/\s]*@/g, '://[removed]@');
  return typeof code === 'string' && /^22\w{3}$/.test(code)
    ? plain.replace(/: "[\s\S]*"/, ': [removed]')
    : plain;
}
