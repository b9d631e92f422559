import { z } from 'zod';
import { mostCompanies, mostLines, rfqDraftSchema } from '#capabilities/rfq/rfq.ts';
import { slugSchema } from '#shared/entity.ts';
import { plainText } from '#shared/plainText.ts';

/** A request that begins as a draft. */
export const newRfqSchema = z.object({
  /** Names this request: sent twice, it makes one draft. */
  client: z.uuid(),
  value: rfqDraftSchema,
});
export type NewRfq = z.output<typeof newRfqSchema>;

const rev = z.number().int().positive();

/** A draft as it is to stand; `rev` is the revision that its writer has seen. */
export const rfqChangeSchema = z.object({ rev, value: rfqDraftSchema });

const act = { client: z.uuid(), rev };
/** Read by everybody who was asked. */
const reason = plainText(0, 1000);

const awardedPartSchema = z.object({
  line: z.number().int().min(1).max(mostLines),
  bid: z.uuid(),
  /** In thousandths of the unit. */
  milli: z.number().int().positive().max(1e12),
});

/**
 * What a buyer does with a request. The same `client` twice does it once; `rev` is the revision that was seen, and who
 * has not seen the present one is answered 409 `changed` with what is there now.
 */
export const rfqActSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('send'), ...act }),
  /** Before the deadline, where it is not sealed. */
  z.object({ kind: z.literal('close'), ...act }),
  z.object({
    kind: z.literal('invite'),
    companies: z.array(slugSchema).min(1).max(mostCompanies),
    ...act,
  }),
  z.object({
    kind: z.literal('new-round'),
    deadline: z.iso.datetime(),
    reason,
    /** What is asked for from now on, where that has changed; who is invited stays. */
    value: rfqDraftSchema.nullable().default(null),
    ...act,
  }),
  z.object({
    kind: z.literal('award'),
    parts: z
      .array(awardedPartSchema)
      .min(1)
      .max(mostLines * mostCompanies),
    /** To those who are chosen. */
    note: plainText(0, 1000).default(''),
    ...act,
  }),
  /** Nobody is chosen. */
  z.object({ kind: z.literal('end'), reason, ...act }),
  z.object({ kind: z.literal('cancel'), reason, ...act }),
  /** To everybody who was asked. */
  z.object({
    kind: z.literal('answer'),
    question: z.uuid(),
    text: plainText(1, 2000),
    ...act,
  }),
]);
export type RfqRequest = z.output<typeof rfqActSchema>;
