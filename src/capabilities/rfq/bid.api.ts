import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { z } from 'zod';
import { actOnBid, openBid } from '#capabilities/rfq/actOnBid.db.ts';
import { listBids } from '#capabilities/rfq/listRfqs.db.ts';
import { bidActSchema, newQuoteSchema } from '#capabilities/rfq/quote.ts';
import { readBid } from '#capabilities/rfq/readBid.db.ts';
import { readBidFile } from '#capabilities/rfq/readBidFile.db.ts';
import {
  conflictAnswer,
  done,
  doneSchema,
  type RfqParts,
  rfqRefusal,
  savedFile,
} from '#capabilities/rfq/rfqAnswers.api.ts';
import { bidBase } from '#capabilities/rfq/rfqRoutes.ts';
import { bidRowSchema, bidSchema, listQuerySchema } from '#capabilities/rfq/rfqView.ts';
import { writeQuote } from '#capabilities/rfq/writeQuote.db.ts';
import { answer, checkedBody, checkedPath, checkedQuery, problemAnswers } from '#server/checked.ts';
import { personOf } from '#server/principal.ts';
import { invalid, notFound, tooMany } from '#server/problem.ts';

const ofOrganisation = checkedPath(z.object({ organisation: z.uuid() }));
const ofBid = checkedPath(z.object({ organisation: z.uuid(), bid: z.uuid() }));
const ofFile = checkedPath(z.object({ organisation: z.uuid(), bid: z.uuid(), file: z.uuid() }));
const refusals = {
  ...problemAnswers.notFound,
  ...conflictAnswer(bidSchema),
  ...problemAnswers.invalid,
  429: { description: 'Too many.' },
};
/** What one company may do to one request within an hour. */
const most = { most: 60, seconds: 3600 };

/** Requests for quotation as the people of a company that was asked have them. */
export const bidApi = ({ database, rates, publicUrl }: RfqParts) =>
  new Hono()
    .get(
      bidBase,
      describeRoute({
        summary: 'Requests for quotation that companies of an organisation were asked with',
        responses: {
          200: answer(
            'The latest first.',
            z.object({ items: z.array(bidRowSchema), next: z.string().nullable() }),
          ),
          ...problemAnswers.notFound,
          ...problemAnswers.invalid,
        },
      }),
      ofOrganisation,
      checkedQuery(listQuerySchema),
      async (c) => {
        const { organisation } = c.req.valid('param');
        const page = await listBids(database.db, organisation, c.req.valid('query'));
        return page ? c.json(page, 200) : invalid(c, { cursor: 'is none that a page gave' });
      },
    )
    .get(
      `${bidBase}/:bid`,
      describeRoute({
        summary: 'A request for quotation, and what one’s own company has answered',
        responses: {
          200: answer('It, and nothing of others who were asked.', bidSchema),
          ...problemAnswers.notFound,
        },
      }),
      ofBid,
      async (c) => {
        const { organisation, bid } = c.req.valid('param');
        const found = await readBid(database.db, organisation, bid);
        return found ? c.json(found, 200) : notFound(c);
      },
    )
    .put(
      `${bidBase}/:bid/opening`,
      describeRoute({
        summary: 'Note that it has been looked at',
        responses: { 200: answer('Noted.', doneSchema), ...problemAnswers.notFound },
      }),
      ofBid,
      async (c) => {
        const { organisation, bid } = c.req.valid('param');
        const seat = { organisation, user: personOf(c).id };
        const opened = await database.transaction((tx) => openBid(tx, seat, bid, publicUrl));
        return opened.ok ? c.json(done, 200) : notFound(c);
      },
    )
    .post(
      `${bidBase}/:bid/quotes`,
      describeRoute({
        summary: 'Quote, or quote anew: earlier versions stay',
        responses: {
          201: answer('The number of the version.', z.object({ number: z.number().int() })),
          ...refusals,
        },
      }),
      ofBid,
      checkedBody(newQuoteSchema),
      async (c) => {
        const { organisation, bid } = c.req.valid('param');
        const seat = { organisation, user: personOf(c).id };
        const quote = c.req.valid('json');
        const wait = await rates.wait([{ key: `quote ${organisation} ${bid}`, ...most }]);
        if (wait > 0) return tooMany(c, wait);
        const kept = await database.transaction((tx) =>
          writeQuote(tx, seat, bid, quote, publicUrl),
        );
        if (kept.ok) return c.json(kept.value, 201);
        return rfqRefusal(c, kept.error, () => readBid(database.db, organisation, bid));
      },
    )
    .post(
      `${bidBase}/:bid/acts`,
      describeRoute({
        summary: 'Decline, ask a question, or take the quote back',
        responses: { 200: answer('Done, once.', doneSchema), ...refusals },
      }),
      ofBid,
      checkedBody(bidActSchema),
      async (c) => {
        const { organisation, bid } = c.req.valid('param');
        const seat = { organisation, user: personOf(c).id };
        const act = c.req.valid('json');
        const wait = await rates.wait([{ key: `bid ${organisation} ${bid}`, ...most }]);
        if (wait > 0) return tooMany(c, wait);
        const acted = await database.transaction((tx) => actOnBid(tx, seat, bid, act, publicUrl));
        if (acted.ok) return c.json(done, 200);
        return rfqRefusal(c, acted.error, () => readBid(database.db, organisation, bid));
      },
    )
    .get(
      `${bidBase}/:bid/files/:file`,
      describeRoute({
        summary: 'A file of it, or of one’s own quotes, to be saved',
        responses: { 200: { description: 'Its bytes.' }, ...problemAnswers.notFound },
      }),
      ofFile,
      async (c) => {
        const { organisation, bid, file } = c.req.valid('param');
        const found = await readBidFile(database.db, organisation, bid, file);
        return found ? savedFile(c, found) : notFound(c);
      },
    );
