import { type Context, Hono } from 'hono';
import { describeRoute } from 'hono-openapi';
import { z } from 'zod';
import { askPage } from '#capabilities/company-pages/askPage.db.ts';
import { changeSection } from '#capabilities/company-pages/changePage.db.ts';
import {
  draftPageSchema,
  type PageEditor,
  type PageRefusal,
  pageAskSchema,
  pageChangeSchema,
  runPageSchema,
  sectionChangeSchema,
  statementSchema,
} from '#capabilities/company-pages/companyPage.ts';
import {
  listRunPages,
  readDraftPage,
  readPageHistory,
} from '#capabilities/company-pages/draftPage.db.ts';
import {
  type SectionName,
  type Sections,
  sectionNameSchema,
  sectionSchemas,
} from '#capabilities/company-pages/pageSection.ts';
import { readStatement } from '#capabilities/company-pages/statement.db.ts';
import { answer, checkedBody, checkedPath, fieldsOf, problemAnswers } from '#server/checked.ts';
import type { Database } from '#server/database.ts';
import { ownPictures } from '#server/picture.ts';
import { type Principal, personOf } from '#server/principal.ts';
import { conflict, invalid, notFound, tooMany } from '#server/problem.ts';
import type { RateCount } from '#server/rateCount.ts';
import { slugSchema } from '#shared/entity.ts';
import type { Result } from '#shared/result.ts';

/** Shows the draft of a page to everybody; search follows. */
export type PublishPage = (
  editor: PageEditor,
  company: string,
) => Promise<Result<{ number: number }, PageRefusal>>;

/** Takes the consent to a page's contact back: it is hidden at once. */
export type WithdrawConsent = (
  editor: PageEditor,
  company: string,
) => Promise<Result<{ rev: number }, PageRefusal>>;

interface Acts {
  readonly publish: PublishPage;
  readonly withdraw: WithdrawConsent;
}

const page = { organisation: z.uuid(), company: slugSchema };
const ofPage = checkedPath(z.object(page));

/** What companies state of themselves: drafts by those who run the page, the published by everybody. */
export const companyPageApi = (
  database: Database,
  { rates, publicUrl }: { readonly rates: RateCount; readonly publicUrl: string },
  whoAsks: (c: Context) => Promise<Principal>,
  addressOf: (c: Context) => string,
  { publish, withdraw }: Acts,
) =>
  new Hono()
    .get(
      '/api/statements/:company',
      describeRoute({
        summary: 'What a company states of itself: processes, machines, certificates, contact',
        responses: {
          200: answer('As far as whoever asks may see it.', statementSchema),
          ...problemAnswers.notFound,
        },
      }),
      checkedPath(z.object({ company: slugSchema })),
      async (c) => {
        const isSignedIn = (await whoAsks(c)).kind !== 'public';
        const found = await readStatement(database.db, c.req.valid('param').company, isSignedIn);
        c.header('Cache-Control', 'private, no-store');
        return found ? c.json(found, 200) : notFound(c);
      },
    )
    .post(
      '/api/statements/:company/asks',
      describeRoute({
        summary: 'Ask a company to state more on its page',
        responses: {
          200: answer(
            'Those who run it are told, once a week.',
            z.object({ done: z.literal(true) }),
          ),
          ...problemAnswers.notFound,
          ...problemAnswers.invalid,
          429: { description: 'Too many of this address.' },
        },
      }),
      checkedPath(z.object({ company: slugSchema })),
      checkedBody(pageAskSchema),
      async (c) => {
        const { company } = c.req.valid('param');
        const wait = await rates.wait([{ key: `ask ${addressOf(c)}`, most: 20, seconds: 3600 }]);
        if (wait > 0) return tooMany(c, wait);
        const { sections } = c.req.valid('json');
        const asked = await database.transaction((tx) => askPage(tx, company, sections, publicUrl));
        return asked ? c.json({ done: true as const }, 200) : notFound(c);
      },
    )
    .get(
      '/api/me/pages',
      describeRoute({
        summary: 'Pages that one’s organisations run',
        responses: {
          200: answer('By name.', z.object({ items: z.array(runPageSchema) })),
          ...problemAnswers.notFound,
        },
      }),
      async (c) => c.json({ items: await listRunPages(database.db, personOf(c).id) }, 200),
    )
    .get(
      '/api/organisations/:organisation/pages/:company',
      describeRoute({
        summary: 'A page as those who run it see it: draft and what is published',
        responses: { 200: answer('It.', draftPageSchema), ...problemAnswers.notFound },
      }),
      ofPage,
      async (c) => {
        const { organisation, company } = c.req.valid('param');
        const found = await readDraftPage(database.db, organisation, company);
        return found ? c.json(found, 200) : notFound(c);
      },
    )
    .get(
      '/api/organisations/:organisation/pages/:company/changes',
      describeRoute({
        summary: 'Changes of a page, with who made them',
        responses: {
          200: answer('The latest first.', z.object({ items: z.array(pageChangeSchema) })),
          ...problemAnswers.notFound,
        },
      }),
      ofPage,
      async (c) => {
        const { organisation, company } = c.req.valid('param');
        const items = await readPageHistory(database.db, organisation, company);
        return items ? c.json({ items }, 200) : notFound(c);
      },
    )
    .put(
      '/api/organisations/:organisation/pages/:company/sections/:section',
      describeRoute({
        summary: 'State one part of a page anew in its draft, or take it back (null)',
        responses: {
          200: answer('The part’s new revision.', z.object({ rev: z.number().int() })),
          ...problemAnswers.notFound,
          ...problemAnswers.conflict,
          ...problemAnswers.invalid,
        },
      }),
      checkedPath(z.object({ ...page, section: sectionNameSchema })),
      checkedBody(sectionChangeSchema),
      async (c) => {
        const { organisation, company, section } = c.req.valid('param');
        const { rev, value } = c.req.valid('json');
        const stated = sectionSchemas[section].nullable().safeParse(value);
        if (!stated.success) return invalid(c, fieldsOf(stated.error.issues));
        const named = picturesIn(section, stated.data);
        if (!(await ownPictures(database.db, organisation, named))) {
          return invalid(c, { pictures: 'names a picture that is not of this organisation' });
        }
        const editor = { organisation, user: personOf(c).id };
        const changed = await database.transaction((tx) =>
          changeSection(tx, editor, company, section, { rev, value: stated.data }),
        );
        if (changed.ok) return c.json(changed.value, 200);
        if (typeof changed.error === 'string') return refusal(c, changed.error);
        return invalid(c, { [`${changed.error.far}.at`]: 'lies too far from every site' });
      },
    )
    .post(
      '/api/organisations/:organisation/pages/:company/editions',
      describeRoute({
        summary: 'Show the draft of a page to everybody',
        responses: {
          200: answer('Its number.', z.object({ number: z.number().int() })),
          ...problemAnswers.notFound,
          ...problemAnswers.conflict,
        },
      }),
      ofPage,
      async (c) => {
        const { organisation, company } = c.req.valid('param');
        const published = await publish({ organisation, user: personOf(c).id }, company);
        return published.ok ? c.json(published.value, 200) : refusal(c, published.error);
      },
    )
    .post(
      '/api/organisations/:organisation/pages/:company/withdrawal',
      describeRoute({
        summary: 'Take back that whoever the contact names agreed to be shown; hidden at once',
        responses: {
          200: answer('The contact’s new revision.', z.object({ rev: z.number().int() })),
          ...problemAnswers.notFound,
          ...problemAnswers.conflict,
        },
      }),
      ofPage,
      async (c) => {
        const { organisation, company } = c.req.valid('param');
        const done = await withdraw({ organisation, user: personOf(c).id }, company);
        return done.ok ? c.json(done.value, 200) : refusal(c, done.error);
      },
    );

/** Pictures that a part names. */
function picturesIn(section: SectionName, value: unknown): string[] {
  if (value === null) return [];
  if (section === 'logo') return [(value as Sections['logo']).picture];
  if (section === 'photos') return (value as Sections['photos']).map(({ picture }) => picture);
  return section === 'samples'
    ? (value as Sections['samples']).flatMap(({ pictures }) => pictures)
    : [];
}

function refusal(c: Context, reason: PageRefusal) {
  switch (reason) {
    case 'missing':
      return notFound(c);
    case 'changed':
      return conflict(c, reason, 'Somebody else has changed this part in the meantime.');
    case 'unchanged':
      return conflict(c, reason, 'Nothing has changed since it was published last.');
  }
}
