/** A reason not to start that the operator can act on: printed as one line, without a stack. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/** Prints why the process ends, one line for what the operator can mend, and sets exit code 1. */
export function reportEnd(error: unknown): void {
  process.exitCode = 1;
  if (error instanceof StartError) process.stderr.write(`${error.message}\n`);
  else process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : error}\n`);
}
