import { Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { z } from 'zod';
import { actOnRfq } from '#capabilities/rfq/actOnRfq.db.ts';
import { compareRfq } from '#capabilities/rfq/compareRfq.db.ts';
import { comparisonSchema, weightsSchema } from '#capabilities/rfq/comparison.ts';
import { makeRfq, saveRfq } from '#capabilities/rfq/draftRfq.db.ts';
import { listRfqs } from '#capabilities/rfq/listRfqs.db.ts';
import { readBuyerRfq } from '#capabilities/rfq/readRfq.db.ts';
import { newRfqSchema, rfqActSchema, rfqChangeSchema } from '#capabilities/rfq/rfqAct.ts';
import { didBefore } from '#capabilities/rfq/rfqActs.db.ts';
import {
  conflictAnswer,
  type RfqParts,
  rfqRefusal,
  savedFile,
} from '#capabilities/rfq/rfqAnswers.api.ts';
import { filesForBuyer, readRfqFile } from '#capabilities/rfq/rfqFile.db.ts';
import { rfqLimits } from '#capabilities/rfq/rfqLimit.ts';
import { buyerBase } from '#capabilities/rfq/rfqRoutes.ts';
import { rfqTrust } from '#capabilities/rfq/rfqTrust.db.ts';
import { buyerRfqSchema, listQuerySchema, rfqRowSchema } from '#capabilities/rfq/rfqView.ts';
import { answer, checkedBody, checkedPath, checkedQuery, problemAnswers } from '#server/checked.ts';
import { personOf } from '#server/principal.ts';
import { invalid, notFound, tooMany } from '#server/problem.ts';

const ofOrganisation = checkedPath(z.object({ organisation: z.uuid() }));
const ofRfq = checkedPath(z.object({ organisation: z.uuid(), rfq: z.uuid() }));
const ofFile = checkedPath(z.object({ organisation: z.uuid(), rfq: z.uuid(), file: z.uuid() }));
const day = 24 * 3600;
const revised = z.object({ id: z.uuid(), rev: z.number().int() });
const refusals = {
  ...problemAnswers.notFound,
  ...conflictAnswer(buyerRfqSchema),
  ...problemAnswers.invalid,
};

/** Requests for quotation as the buyer’s people have them. */
export const rfqApi = ({ database, rates, publicUrl }: RfqParts) =>
  new Hono()
    .get(
      buyerBase,
      describeRoute({
        summary: 'Requests for quotation of an organisation',
        responses: {
          200: answer(
            'The latest first.',
            z.object({ items: z.array(rfqRowSchema), next: z.string().nullable() }),
          ),
          ...problemAnswers.notFound,
          ...problemAnswers.invalid,
        },
      }),
      ofOrganisation,
      checkedQuery(listQuerySchema),
      async (c) => {
        const { organisation } = c.req.valid('param');
        const page = await listRfqs(database.db, organisation, c.req.valid('query'));
        return page ? c.json(page, 200) : invalid(c, { cursor: 'is none that a page gave' });
      },
    )
    .post(
      buyerBase,
      describeRoute({
        summary: 'Begin a request for quotation as a draft',
        responses: {
          201: answer('Its id.', revised),
          ...refusals,
          429: { description: 'Too many drafts.' },
        },
      }),
      ofOrganisation,
      checkedBody(newRfqSchema),
      async (c) => {
        const { organisation } = c.req.valid('param');
        const seat = { organisation, user: personOf(c).id };
        const wait = await rates.wait([
          { key: `rfq draft ${organisation}`, most: 200, seconds: day },
        ]);
        if (wait > 0) return tooMany(c, wait);
        const draft = c.req.valid('json');
        const made = await database.transaction((tx) => makeRfq(tx, seat, draft));
        return made.ok ? c.json(made.value, 201) : rfqRefusal(c, made.error, async () => null);
      },
    )
    .get(
      `${buyerBase}/:rfq`,
      describeRoute({
        summary: 'A request for quotation, whom it went to and what they answered',
        responses: {
          200: answer('It; of a sealed round that is open, no sign of a quote.', buyerRfqSchema),
          ...problemAnswers.notFound,
        },
      }),
      ofRfq,
      async (c) => {
        const { organisation, rfq } = c.req.valid('param');
        const found = await readBuyerRfq(database.db, organisation, rfq);
        return found ? c.json(found, 200) : notFound(c);
      },
    )
    .put(
      `${buyerBase}/:rfq`,
      describeRoute({
        summary: 'State a draft anew',
        responses: { 200: answer('Its new revision.', revised), ...refusals },
      }),
      ofRfq,
      checkedBody(rfqChangeSchema),
      async (c) => {
        const { organisation, rfq } = c.req.valid('param');
        const seat = { organisation, user: personOf(c).id };
        const change = c.req.valid('json');
        const saved = await database.transaction((tx) => saveRfq(tx, seat, rfq, change, publicUrl));
        if (saved.ok) return c.json(saved.value, 200);
        return rfqRefusal(c, saved.error, () => readBuyerRfq(database.db, organisation, rfq));
      },
    )
    .post(
      `${buyerBase}/:rfq/acts`,
      describeRoute({
        summary:
          'Send it, close it, ask more companies, open a round, answer, award, end or cancel',
        responses: {
          200: answer('Done, once.', z.object({ rev: z.number().int() })),
          ...refusals,
          429: { description: 'Too many requests sent.' },
        },
      }),
      ofRfq,
      checkedBody(rfqActSchema),
      async (c) => {
        const { organisation, rfq } = c.req.valid('param');
        const seat = { organisation, user: personOf(c).id };
        const asked = c.req.valid('json');
        const trust = await rfqTrust(database.db, organisation);
        const act = { rfq, bid: null, client: asked.client };
        if (asked.kind === 'send' && !(await didBefore(database.db, act))) {
          const key = `rfq ${organisation}`;
          const most = rfqLimits[trust].perDay;
          const wait = await rates.wait([{ key, most, seconds: day }]);
          if (wait > 0) return tooMany(c, wait);
        }
        const done = await database.transaction((tx) =>
          actOnRfq(tx, seat, rfq, asked, { trust, publicUrl }),
        );
        if (done.ok) return c.json(done.value, 200);
        return rfqRefusal(c, done.error, () => readBuyerRfq(database.db, organisation, rfq));
      },
    )
    .get(
      `${buyerBase}/:rfq/comparison`,
      describeRoute({
        summary: 'Quotes of the present round side by side',
        responses: { 200: answer('Lines against suppliers.', comparisonSchema), ...refusals },
      }),
      ofRfq,
      checkedQuery(weightsSchema),
      async (c) => {
        const { organisation, rfq } = c.req.valid('param');
        const weights = c.req.valid('query');
        const compared = await compareRfq(database.db, organisation, rfq, weights);
        if (compared.ok) return c.json(compared.value, 200);
        return rfqRefusal(c, compared.error, async () => null);
      },
    )
    .get(
      `${buyerBase}/:rfq/files/:file`,
      describeRoute({
        summary: 'A file of it or of a quote that is opened, to be saved',
        responses: { 200: { description: 'Its bytes.' }, ...problemAnswers.notFound },
      }),
      ofFile,
      async (c) => {
        const { organisation, rfq, file } = c.req.valid('param');
        if ((await readBuyerRfq(database.db, organisation, rfq)) === null) return notFound(c);
        const found = await readRfqFile(database.db, filesForBuyer(rfq), file);
        return found ? savedFile(c, found) : notFound(c);
      },
    );
