interface RfqLimit {
  /** Requests within a day. */
  readonly perDay: number;
  /** Companies that one request goes to. */
  readonly companies: number;
}

/** What an organisation may send: one that runs a page has had its papers checked. */
export const rfqLimits: Readonly<Record<'organisation' | 'verified', RfqLimit>> = {
  organisation: { perDay: 5, companies: 10 },
  verified: { perDay: 30, companies: 30 },
};
