import { sql } from 'drizzle-orm';
import { type Database, rowsOf } from '#server/database.ts';
import type { Actor, Cast } from './matrixCast.ts';
import { makeMatrixFile, makeMatrixRfq } from './matrixRfq.ts';

/** Whose thing a request names; `mixed` is another's thing under one's own organisation. */
export const targets = ['own', 'foreign', 'missing', 'mixed'] as const;
export type Target = (typeof targets)[number];

/** The targets that make a difference for a path. */
export function targetsOf(path: string): readonly Target[] {
  const names = [...path.matchAll(/:(\w+)/g)].map(([, name]) => name);
  const owned = [
    ...['organisation', 'session', 'passkey', 'invitation', 'claim', 'member'],
    ...['hiding', 'request', 'picture', 'product', 'sheet', 'productFile'],
    ...['handover', 'report', 'inquiry', 'rfq', 'bid'],
  ];
  if (!names.some((name) => owned.includes(name as string))) return ['own'];
  const things = names.filter((name) => name !== 'kind');
  return things.length > 1 ? targets : targets.filter((target) => target !== 'mixed');
}

/** A path with fresh things of the target in place of its parameters. */
export async function fillPath(
  { db }: Database,
  cast: Cast,
  actor: Actor,
  path: string,
  target: Target,
): Promise<string> {
  const nowhere = crypto.randomUUID();
  const outer = { own: cast.own, mixed: cast.own, foreign: cast.foreign, missing: nowhere }[target];
  const inner = { own: cast.own, mixed: cast.foreign, foreign: cast.foreign, missing: null }[
    target
  ];
  const one = async (query: ReturnType<typeof sql>): Promise<string> =>
    (await rowsOf<{ id: string }>(db, query))[0]?.id ?? nowhere;
  const email = `${crypto.randomUUID()}@matrix.example`;
  const someone = sql`insert into account_user (id, name, email, email_verified, created_at, updated_at)
    values (${email}, 'x', ${email}, true, now(), now()) returning id`;
  const whose = (): string => {
    const other = actor.name === 'stranger' ? 'owner@own.example' : 'stranger@own.example';
    return target === 'own' ? (actor.email ?? other) : other;
  };
  const make: Record<string, () => Promise<string>> = {
    member: () =>
      one(sql`with u as (${someone}) insert into organisation_member (organisation, user_id, role)
        select ${inner}::uuid, id, 'viewer' from u returning id`),
    invitation: () =>
      one(sql`insert into organisation_invitation (organisation, email, role, status, expires_at)
        values (${inner ?? cast.own}, ${target === 'own' && path.startsWith('/api/me/') ? (actor.email ?? email) : email},
          'viewer', 'pending', now() + interval '1 day')
        on conflict (organisation, email) where status = 'pending' do update set role = 'viewer' returning id`),
    claim: () =>
      one(sql`with f as (insert into private_file (name, holder, type, bytes)
          values (${crypto.randomUUID()}, ${inner}, 'image/jpeg', '\\x00') returning name)
        insert into claim (organisation, company, business_number, document, document_type, document_bytes, document_hash, state)
        select ${inner}::uuid, ${email}, '1234567891', name, 'image/jpeg', 1, 'x', 'submitted' from f returning id`),
    hiding: () =>
      one(sql`with c as (insert into claim (organisation, company, business_number, document_type, document_bytes, document_hash, state)
          values (${inner ?? cast.own}, ${email}, '1234567891', 'image/jpeg', 1, 'x', 'approved') returning company)
        insert into hiding (kind, page, name, cause, reason, state)
        select 'company', company, '{"ko": "예시"}', 'moderation', 'x',
          ${path.endsWith('upholding') ? 'appealed' : 'hidden'} from c returning id`),
    ...(path.includes('/pages/') && {
      company: () => {
        const id = crypto.randomUUID();
        return one(sql`with k as (insert into claim (organisation, company, business_number, document_type, document_bytes, document_hash, state)
            values (${inner ?? cast.own}, ${id}, '1234567891', 'image/jpeg', 1, 'x', 'approved'))
          insert into company (id, sort_name, name, former_names, sector, certificates, evidence, as_of, sources)
          values (${id}, 'x', '{"ko": "예시"}', '[]', 'other', '[]', '[]', '2026-11', '[]') returning id`);
      },
    }),
    product: () =>
      one(sql`with p as (insert into own_product (id, company, organisation, ordinal)
          values (${nowhere}, ${company}, ${inner ?? cast.own}::uuid, 1) returning id)
        insert into own_product_change (product, rev, value)
        select id, 1, '{"name": {"ko": "예시"}}'::jsonb from p returning product as id`),
    sheet: () =>
      one(sql`insert into product_sheet (organisation, company, file, steps, problems)
        values (${inner ?? cast.own}::uuid, ${company}, 'x', '[]', 0) returning id`),
    picture: () =>
      one(sql`with p as (insert into picture (organisation, width, height)
          values (${inner ?? cast.own}::uuid, 1, 1) returning id)
        insert into picture_file (picture, name, bytes)
        select id, 'small.webp', '\\x00'::bytea from p returning picture as id`),
    productFile: () =>
      one(sql`with f as (insert into product_file (organisation, kind, name, type, length, info)
          values (${inner ?? cast.own}::uuid, 'step', 'x.step', 'model/step', 1, '{}') returning id)
        insert into product_file_part (file, ordinal, bytes)
        select id, 0, '\\x00'::bytea from f returning file as id`),
    inquiry: async () => {
      inquiry = await makeInquiry();
      return inquiry;
    },
    ...(/\/(received|sent)\//.test(path) && {
      file: () =>
        one(sql`with p as (insert into private_file (name, holder, type, bytes)
            values (${crypto.randomUUID()}, 'inquiry', 'image/jpeg', '\\x00') returning name)
          insert into inquiry_file (inquiry, message, name, type, bytes, stored)
          select ${inquiry}::uuid, 1, 'x.jpg', 'image/jpeg', 1, name from p returning id`),
    }),
    rfq: async () => {
      const { rfq } = await makeMatrixRfq(db, { buyer: inner ?? cast.own, supplier: cast.foreign });
      deal = { rfq, bid: null };
      return rfq;
    },
    bid: async () => {
      const { bid } = await makeMatrixRfq(db, { buyer: cast.foreign, supplier: inner ?? cast.own });
      deal = { rfq: null, bid };
      return bid;
    },
    ...(/\/(rfqs|bids)\//.test(path) && { file: () => makeMatrixFile(db, deal) }),
    handover: () =>
      one(sql`insert into inquiry_handover (client, company, language, subject, text)
        values (${nowhere}, 'far-works', 'ko', '예시', '예시') returning id`),
    report: async () => {
      const reported = await makeInquiry();
      return one(sql`insert into inquiry_report (inquiry, side, about, message)
        values (${reported}::uuid, 'company', 'spam', '') returning id`);
    },
    request: () =>
      one(sql`insert into correction_request (company, kind, message)
        values ('far-works', 'correction', 'long enough') returning id`),
    passkey: () =>
      one(sql`insert into account_passkey (user_id, name, credential, public_key, counter, transports)
        select id, '예시', ${email}, '\\x00', 0, '[]' from account_user where email = ${whose()} returning id`),
    session: () =>
      one(sql`insert into account_session (id, token, user_id, expires_at, created_at, updated_at)
        select ${crypto.randomUUID()}, ${email}, id, now() + interval '1 day', now(), now()
        from account_user where email = ${whose()} returning id`),
  };
  let inquiry: string = nowhere;
  let deal: { rfq: string | null; bid: string | null } = { rfq: null, bid: null };
  /** One that the target got or sent, by its own address. */
  async function makeInquiry(): Promise<string> {
    const of = inner ?? cast.own;
    const company = crypto.randomUUID();
    await db.execute(sql`insert into claim (organisation, company, business_number, document_type, document_bytes, document_hash, state)
      values (${path.includes('/received/') ? of : cast.own}::uuid, ${company}, '1234567891', 'image/jpeg', 1, 'x', 'approved')`);
    const sender = path.includes('/received/')
      ? sql`'guest', null::uuid, null::text, 'guest@matrix.example'`
      : path.startsWith('/api/me/')
        ? sql`'person', null::uuid, (select id from account_user where email = ${whose()}), null::text`
        : sql`'organisation', ${of}::uuid, null::text, null::text`;
    const ownToo = path.startsWith('/api/me/');
    const receiver = path.includes('/received/') ? of : ownToo ? null : cast.own;
    return one(sql`with i as (
        insert into inquiry (client, company, organisation, asker, asker_organisation, asker_user, guest_email,
          mail_language, language, subject, control, digest, state, sent_at)
        select ${crypto.randomUUID()}::uuid, ${company}, ${receiver}::uuid, s.*, 'ko', 'ko', '예시', 'uncontrolled', 'x', 'new', now()
        from (select ${sender}) s returning id)
      insert into inquiry_message (inquiry, number, side, client, text)
      select id, 1, 'asker', gen_random_uuid(), '예시' from i returning inquiry as id`);
  }
  let filled = path;
  let company = known.company;
  for (const [part, name = ''] of path.matchAll(/:(\w+)/g)) {
    const value = await valueFor(name);
    if (name === 'company') company = value;
    filled = filled.replace(part, value);
  }
  return filled;

  async function valueFor(name: string): Promise<string> {
    if (name === 'organisation') return outer;
    if (target === 'missing' || !(name in make))
      return name in known ? known[name as 'gid'] : nowhere;
    return (make[name] as () => Promise<string>)();
  }
}

/** Things that are there for everybody. */
const known = {
  file: 'small.webp',
  export: 'template.xlsx',
  kind: 'step',
  section: 'about',
  company: 'far-works',
  id: 'far-works',
  gid: 'nothing',
  name: 'nothing.bin',
};

/** Makes what an actor is in the two organisations as it was before asking. */
export async function restore({ db }: Database, cast: Cast, actor: Actor): Promise<void> {
  const user = sql`(select id from account_user where email = ${actor.email})`;
  await db.execute(sql`delete from organisation_member
    where user_id = ${user} and organisation in (${cast.own}::uuid, ${cast.foreign}::uuid)`);
  if (actor.role === null) return;
  await db.execute(sql`insert into organisation_member (organisation, user_id, role)
    select ${cast[actor.home]}::uuid, id, ${actor.role} from account_user where email = ${actor.email}`);
}
