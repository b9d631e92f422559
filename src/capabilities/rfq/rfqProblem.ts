/** Why something that was asked of a request is refused: a code, or what is wrong with each field. */
export type RfqProblem =
  | 'missing'
  /** Somebody else was faster: what is there now is told with it. */
  | 'changed'
  | 'state'
  | 'sealed'
  | 'reason'
  | 'not-announced'
  /** The deadline is over, or the request has ended. */
  | 'closed'
  | { readonly fields: Readonly<Record<string, string>> };
