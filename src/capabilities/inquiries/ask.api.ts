import { type Context, Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { z } from 'zod';
import { type Asker, askedBefore, askInquiry } from '#capabilities/inquiries/askInquiry.db.ts';
import { askLimits, type Trust } from '#capabilities/inquiries/askLimit.ts';
import {
  askedSchema,
  inquirySchema,
  mostFileBytes,
  type NewInquiry,
} from '#capabilities/inquiries/inquiry.ts';
import { keepInquiryFile } from '#capabilities/inquiries/inquiryFile.db.ts';
import { readReception } from '#capabilities/inquiries/reception.db.ts';
import { receptionSchema } from '#capabilities/inquiries/reception.ts';
import type { ThreadParts } from '#capabilities/inquiries/thread.api.ts';
import { fileSchema } from '#capabilities/inquiries/thread.ts';
import { askRefusal } from '#capabilities/inquiries/threadAnswers.api.ts';
import { trustIn } from '#capabilities/inquiries/trust.db.ts';
import { answer, checkedBody, checkedPath, checkedQuery, problemAnswers } from '#server/checked.ts';
import { limitBody } from '#server/http.ts';
import { type Principal, personOf } from '#server/principal.ts';
import { invalid, notFound, tooMany } from '#server/problem.ts';
import { attachmentName, readAttachment } from '#server/readAttachment.ts';
import { slugSchema } from '#shared/entity.ts';

const day = 24 * 3600;
const asked = {
  201: answer('The company is told.', askedSchema),
  ...problemAnswers.notFound,
  ...problemAnswers.conflict,
  ...problemAnswers.invalid,
  429: { description: 'Too many inquiries.' },
};

/** What anybody may know before asking, files that wait for their inquiry, and inquiries of who has signed in. */
export const askApi = (
  parts: ThreadParts,
  whoAsks: (c: Context) => Promise<Principal>,
  addressOf: (c: Context) => string,
) =>
  new Hono()
    .get(
      '/api/receptions/:company',
      describeRoute({
        summary: 'How a company takes inquiries, and how soon it answers',
        responses: { 200: answer('It.', receptionSchema), ...problemAnswers.notFound },
      }),
      checkedPath(z.object({ company: slugSchema })),
      async (c) => {
        const found = await readReception(parts.database.db, c.req.valid('param').company);
        return found ? c.json(found, 200) : notFound(c);
      },
    )
    .post(
      '/api/uploads/inquiries',
      describeRoute({
        summary: 'Upload a file (PDF, JPEG, PNG, WebP, STEP, DXF) to be sent with a message',
        responses: {
          201: answer('It waits for a day; only who knows its id can send it.', fileSchema),
          ...problemAnswers.invalid,
          413: { description: 'It is too large.' },
          429: { description: 'Too many files.' },
        },
      }),
      limitBody(mostFileBytes),
      checkedQuery(
        z.object({ name: z.string().trim().min(1).max(200), declared: z.literal('uncontrolled') }),
      ),
      async (c) => {
        const principal = await whoAsks(c);
        const user = principal.kind === 'person' ? principal.id : null;
        const who = user === null ? `address ${addressOf(c)}` : `user ${user}`;
        const most = user === null ? 30 : 100;
        const wait = await parts.rates.wait([{ key: `inquiry file ${who}`, most, seconds: day }]);
        if (wait > 0) return tooMany(c, wait);
        const read = await readAttachment(new Uint8Array(await c.req.arrayBuffer()));
        if (!read.ok) return invalid(c, { file: read.error });
        const name = attachmentName(c.req.valid('query').name, read.value.type);
        const kept = await parts.database.transaction((tx) =>
          keepInquiryFile(tx, name, read.value, user),
        );
        return c.json(kept, 201);
      },
    )
    .post(
      '/api/me/sent',
      describeRoute({ summary: 'Ask a company, for oneself', responses: asked }),
      checkedBody(inquirySchema),
      async (c) => {
        const { id: user, language } = personOf(c);
        return ask(c, parts, { kind: 'person', user, language }, c.req.valid('json'), 'person');
      },
    )
    .post(
      '/api/organisations/:organisation/sent',
      describeRoute({ summary: 'Ask a company, in the name of an organisation', responses: asked }),
      checkedPath(z.object({ organisation: z.uuid() })),
      checkedBody(inquirySchema),
      async (c) => {
        const { organisation } = c.req.valid('param');
        const { id: user, language } = personOf(c);
        const trust = await trustIn(parts.database.db, organisation);
        const asker: Asker = { kind: 'organisation', organisation, user, language };
        return ask(c, parts, asker, c.req.valid('json'), trust);
      },
    );

/** Asks once, within what the asker may; the same request again is answered as the first was. */
export async function ask(
  c: Context,
  { database, rates, publicUrl }: ThreadParts,
  asker: Asker,
  inquiry: NewInquiry,
  trust: Trust,
) {
  if ((await askedBefore(database.db, asker, inquiry.client)) === null) {
    const key = `ask ${keyOf(asker)}`;
    const wait = await rates.wait([{ key, most: askLimits[trust].perDay, seconds: day }]);
    if (wait > 0) return tooMany(c, wait);
  }
  const made = await database.transaction((tx) => askInquiry(tx, asker, inquiry, trust, publicUrl));
  return made.ok ? c.json(made.value, 201) : askRefusal(c, made.error);
}

function keyOf(asker: Asker): string {
  if (asker.kind === 'guest') return `mail ${asker.email}`;
  return asker.kind === 'person' ? `user ${asker.user}` : `organisation ${asker.organisation}`;
}
