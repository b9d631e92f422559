/** A broken rule: where, what it reached for, and why that is not done here. */
export interface Violation {
  readonly rule: string;
  readonly file: string;
  readonly target: string;
  readonly message: string;
}

/** The name a violation goes by in the list of exceptions. */
export const violationKey = ({ rule, file, target }: Violation): string =>
  [rule, file, target].filter(Boolean).join(' ');
