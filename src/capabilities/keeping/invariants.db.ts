import { type SQL, sql } from 'drizzle-orm';
import { cellSize } from '#capabilities/buildings/tileTree.ts';
import { rowsOf, type Sql } from '#server/database.ts';

interface Invariant {
  readonly name: string;
  readonly about: string;
  /** Rows that break it, each told in the column `found`. */
  readonly broken: SQL;
}

/** What holds between rows beyond what the tables' own constraints hold. */
export const invariants: readonly Invariant[] = [
  {
    name: 'sites',
    about: 'tenancies, buildings, parcels and levels name sites that exist',
    broken: sql`
      select format('%s %s names site %s, which does not exist', n.kind, n.id, n.site) as found
      from (
        select 'tenancy of' as kind, company as id, site from tenancy
        union all select 'building', gid, site from building
        union all select 'parcel', id, site from parcel
        union all select 'publishing level', level, site from publishing_level
      ) n where n.site is not null and not exists (select from site s where s.id = n.site)`,
  },
  {
    name: 'blocks',
    about: 'sites, parcels and buildings name blocks that exist',
    broken: sql`
      select format('%s %s names block %s, which does not exist', n.kind, n.id, n.block) as found
      from (
        select 'site' as kind, id, block from site
        union all select 'parcel', id, block from parcel
        union all select 'building', gid, block from building
      ) n where n.block is not null and not exists (select from block b where b.id = n.block)`,
  },
  {
    name: 'parcels',
    about: 'modelled buildings name parcels that exist',
    broken: sql`
      select format('building %s names parcel %s, which does not exist', b.gid, b.parcel) as found
      from building b
      where b.provenance = 'modelled' and not exists (select from parcel p where p.id = b.parcel)
        and exists (select from parcel)`,
  },
  {
    name: 'measures',
    about: 'the cell kept with a building is that of its first corner, and it has a shape',
    broken: sql`
      select format('building %s is kept in cell %s, %s', gid, tile_x, tile_z) as found
      from building
      where jsonb_array_length(parts) = 0
        or tile_x <> floor((parts->0->'ring'->0->>0)::float8 / ${cellSize})
        or tile_z <> floor((parts->0->'ring'->0->>1)::float8 / ${cellSize})`,
  },
  {
    name: 'imports',
    about: 'imported rows belong to imports that stand, as many as each says',
    broken: sql`
      select format('building %s is of import %s, which does not stand', gid, import_id) as found
      from building b
      where (provenance = 'imported') <> (import_id is not null) or import_id is not null and not exists (
        select from building_import i where i.id = b.import_id and i.undone_at is null)
      union all
      select format('import %s says %s buildings and has %s', i.id, i.outcome->>'buildings', n.rows)
      from building_import i, lateral (
        select (select count(*) from building where import_id = i.id)
          + (select count(*) from replaced_building where replaced_import_id = i.id) as rows,
          (select count(*) from imported_building where import_id = i.id) as drafts) n
      where i.undone_at is null
        and ((i.outcome->>'buildings')::bigint <> n.rows or n.rows <> n.drafts)
      union all
      select format('import %s is undone and left %s rows behind', i.id, n.rows)
      from building_import i, lateral (
        select (select count(*) from imported_building where import_id = i.id)
          + (select count(*) from replaced_building where import_id = i.id) as rows) n
      where i.undone_at is not null and n.rows > 0`,
  },
  {
    name: 'registers',
    about:
      'factories of registers are those of imports that stand, and their companies stand somewhere',
    broken: sql`
      select format('factory %s is of register %s, which does not stand', e.key, e.import_id) as found
      from register_entry e join register_import i on i.id = e.import_id
      where i.undone_at is not null
      union all
      select format('factory %s is of company %s, which stands nowhere', e.key, e.company)
      from register_entry e
      where not e.gone and not exists (select from tenancy t where t.company = e.company)
      union all
      select format('register %s is undone and left %s rows behind', i.id, n.rows)
      from register_import i, lateral (
        select (select count(*) from register_row where import_id = i.id)
          + (select count(*) from register_change where import_id = i.id) as rows) n
      where i.undone_at is not null and n.rows > 0`,
  },
  {
    name: 'products',
    about: 'products of companies have a draft, and what is listed was a draft once',
    broken: sql`
      select format('product %s has no draft', o.id) as found
      from own_product o
      where not exists (select from own_product_change c where c.product = o.id)
      union all
      select format('product %s is listed as it never was drafted', o.id)
      from own_product o
      where o.listed is not null and not exists (
        select from own_product_change c where c.product = o.id and c.value = o.listed)`,
  },
  {
    name: 'aliases',
    about: 'old names of buildings lead to one that stands',
    broken: sql`
      select format('the old name %s leads to %s, where nothing stands', a.gid, a.building) as found
      from building_alias a
      where exists (select from building_import i where i.id = a.import_id and i.undone_at is null)
        and not exists (select from building b where b.gid = a.building)
        and not exists (select from building_alias n where n.gid = a.building)`,
  },
  {
    name: 'levels',
    about: 'publishing levels are as the audit last recorded them',
    broken: sql`
      select format('site %s is %s, the audit says %s', l.site, l.level, l.recorded) as found
      from (
        select distinct on (e.subject) substr(e.subject, 6) as site,
          e.detail::jsonb->>'after' as recorded, coalesce(p.level, 'shown') as level
        from audit_entry e left join publishing_level p on 'site:' || p.site = e.subject
        where e.action = 'publishing-level.set'
        order by e.subject, e.seq desc
      ) l where l.level <> l.recorded`,
  },
  {
    name: 'documents',
    about:
      'claims, inquiries and requests name files that are kept, and no file outlives what it is for',
    broken: sql`
      select format('claim %s names document %s, which is not kept', id, document) as found
      from claim c
      where document is not null and not exists (select from private_file f where f.name = c.document)
      union all
      select format('inquiry file %s is stored as %s, which is not kept', id, stored) as found
      from inquiry_file i where not exists (select from private_file f where f.name = i.stored)
      union all
      select format('rfq file %s is stored as %s, which is not kept', id, stored) as found
      from rfq_file i where not exists (select from private_file f where f.name = i.stored)
      union all
      select format('file %s is named by nothing', name)
      from private_file f
      where stored_at < clock_timestamp() - interval '2 days'
        and not exists (select from claim c where c.document = f.name)
        and not exists (select from inquiry_file i where i.stored = f.name)
        and not exists (select from rfq_file r where r.stored = f.name)`,
  },
  {
    name: 'inquiries',
    about: 'every inquiry holds what it began with, and files belong to messages that are there',
    broken: sql`
      select format('inquiry %s has no first message', id) as found
      from inquiry i where not exists (
        select from inquiry_message m where m.inquiry = i.id and m.number = 1 and m.side = 'asker')
      union all
      select format('file %s belongs to message %s of inquiry %s, which is not there', id, message, inquiry)
      from inquiry_file f where inquiry is not null and not exists (
        select from inquiry_message m where m.inquiry = f.inquiry and m.number = f.message)`,
  },
  {
    name: 'requests',
    about:
      'quotes came in time, requests have their rounds, and no more is awarded than was asked for',
    broken: sql`
      select format('quote %s of bid %s came after the deadline of round %s', q.number, q.bid, q.round) as found
      from rfq_quote q join rfq_bid b on b.id = q.bid
      left join rfq_round d on d.rfq = b.rfq and d.number = q.round
      where d.deadline is null or q.quoted_at >= d.deadline
      union all
      select format('request %s was sent and has no round %s', r.id, r.round)
      from rfq r where r.sent_at is not null and not exists (
        select from rfq_round d where d.rfq = r.id and d.number = r.round)
      union all
      select format('more of line %s of request %s is awarded than was asked for', n.line, n.rfq)
      from (
        select b.rfq, (l->>'line')::integer as line, sum((l->>'milli')::numeric) as milli
        from rfq_award a join rfq_bid b on b.id = a.bid
        cross join lateral jsonb_array_elements(a.value->'lines') l group by 1, 2
      ) n join rfq r on r.id = n.rfq
      where n.milli > round((r.value->'lines'->(n.line - 1)->>'quantity')::numeric * 1000)`,
  },
  {
    name: 'ownership',
    about: 'no company is run by two organisations',
    broken: sql`
      select format('company %s is run by %s organisations', company, count(*)) as found
      from claim where state = 'approved' group by company having count(*) > 1`,
  },
  {
    name: 'consents',
    about: 'consents are to contacts that were stated, and nobody is shown without one',
    broken: sql`
      select format('consent %s of company %s is to no contact', p.rev, p.company) as found
      from page_consent p
      where not exists (
        select from page_change c
        where c.company = p.company and c.section = 'contact' and c.rev = p.rev)
      union all
      select format('company %s shows a contact without consent', e.company)
      from shown_edition e
      where e.content->'contact' ?| array['department', 'phone', 'email'] and coalesce((
        select p.withdrawn_at is not null from page_consent p
        where p.company = e.company order by p.rev desc limit 1), true)`,
  },
  {
    name: 'heads',
    about: 'somebody is in charge of every company and buyer',
    broken: sql`
      select format('nobody is in charge of organisation %s', id) as found
      from organisation o
      where kind <> 'operator' and not exists (
        select from organisation_member m where m.organisation = o.id and m.role = 'owner')`,
  },
  {
    name: 'product-sheets',
    about: 'files of products name revisions of drafts that are kept',
    broken: sql`
      select format('file %s names revision %s of %s, which is not kept', r.sheet, r.rev, r.product) as found
      from product_sheet_row r
      where not exists (select from own_product_change c where c.product = r.product and c.rev = r.rev)
        or r.rev_before is not null and not exists (
          select from own_product_change c where c.product = r.product and c.rev = r.rev_before)`,
  },
  {
    name: 'visits',
    about: 'visitors are known by a key of one day alone, and no visit is of a day to come',
    broken: sql`
      select format('%s visitors are known without a key', count(*)) as found
      from visit_seen where not exists (select from visit_day_key) having count(*) > 0
      union all
      select format('there are %s keys', count(*)) from visit_day_key having count(*) > 1
      union all
      select format('visits of %s are counted on %s', country, day) from visit_count
      where day > (clock_timestamp() at time zone 'Asia/Seoul')::date`,
  },
  {
    name: 'quarters',
    about: 'what stood at the end of a quarter was kept when it was over',
    broken: sql`
      select format('%s was kept at %s, before its end', quarter, taken_at) as found
      from figure_snapshot
      where taken_at < (make_date(left(quarter, 4)::int, right(quarter, 1)::int * 3 - 2, 1)
        + interval '3 months') at time zone 'Asia/Seoul'`,
  },
];

/** What breaks an invariant, a line each. */
export async function brokenRows(db: Sql, { broken }: Invariant): Promise<string[]> {
  const rows = await rowsOf<{ found: string }>(db, broken);
  return rows.map(({ found }) => found);
}
