alter table correction_request
  add column language text not null default 'ko',
  add column state text not null default 'open' check (state in ('open', 'done', 'declined')),
  add column answer text,
  add column settled_at timestamptz;

create index correction_request_state on correction_request (state, received_at);

create table page_report (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('company', 'product')),
  page text collate "C" not null,
  about text not null check (about in ('false', 'rights', 'security', 'abuse', 'other')),
  message text not null,
  contact text,
  language text not null,
  state text not null default 'open' check (state in ('open', 'upheld', 'dismissed')),
  received_at timestamptz not null default clock_timestamp(),
  settled_at timestamptz
);

create index page_report_page on page_report (kind, page, state);

create index page_report_state on page_report (state, received_at);

create table hiding (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('company', 'product')),
  page text collate "C" not null,
  name jsonb not null,
  cause text not null check (cause in ('moderation', 'withdrawal')),
  reason text not null,
  state text not null default 'hidden' check (state in ('hidden', 'appealed', 'upheld', 'lifted')),
  hidden_at timestamptz not null default clock_timestamp(),
  appeal text,
  appealed_at timestamptz,
  answer text,
  settled_at timestamptz,
  check ((appeal is null) = (appealed_at is null))
);

create unique index hiding_standing on hiding (kind, page) where state <> 'lifted';

create index hiding_state on hiding (state, hidden_at);

create or replace view shown_tenancy as
  select t.company, t.site, t.ordinal
  from tenancy t
  where not exists (select from publishing_level p where p.site = t.site)
    and exists (select from site s where s.id = t.site)
    and not exists (
      select from hiding h where h.kind = 'company' and h.page = t.company and h.state <> 'lifted'
    );

create or replace view shown_product as
  select p.id, p.company, p.ordinal, p.sort_name, p.name, p.basis
  from product p
  where exists (select from shown_tenancy t where t.company = p.company)
    and not exists (
      select from hiding h where h.kind = 'product' and h.page = p.id and h.state <> 'lifted'
    );

create view anonymous_site as
  select s.id as site
  from site s
  where not exists (select from publishing_level p where p.site = s.id)
    and exists (
      select from tenancy t join hiding h on h.kind = 'company' and h.page = t.company
      where t.site = s.id and h.state <> 'lifted'
    )
    and not exists (select from shown_tenancy t where t.site = s.id);

create or replace view shown_site as
  select s.id, s.name, s.address, s.block, s.sector, s.employees, s.area_m2, s.x, s.z,
    s.accuracy, s.accuracy_metres, s.road
  from site s
  where not exists (select from publishing_level p where p.site = s.id)
    and not exists (select from anonymous_site a where a.site = s.id);

create or replace view shown_building as
  select b.gid, b.site, b.block, b.use, b.base, b.parts, b.address, b.height_m,
    b.footprint_m2, b.x, b.z, b.tile_x, b.tile_z, b.provenance, false as outline_only,
    b.import_id, b.facts
  from building b
  where not exists (select from publishing_level p where p.site = b.site)
    and not exists (select from anonymous_site a where a.site = b.site)
  union all
  select b.outline_gid, null, b.block, b.use, b.base, b.parts, b.address, b.height_m,
    b.footprint_m2, b.x, b.z, b.tile_x, b.tile_z, b.provenance, false,
    b.import_id, null
  from anonymous_site a join building b on b.site = a.site
  union all
  select b.outline_gid, null, null, null, b.base, b.parts, null, b.height_m,
    b.footprint_m2, b.x, b.z, b.tile_x, b.tile_z, b.provenance, true,
    null, null
  from publishing_level p join building b on b.site = p.site
  where p.level = 'outline';

create or replace view shown_parcel as
  select r.id, r.ring, r.block, r.site
  from parcel r
  where not exists (select from publishing_level p where p.site = r.site)
    and not exists (select from anonymous_site a where a.site = r.site)
  union all
  select r.id, r.ring, r.block, null
  from anonymous_site a join parcel r on r.site = a.site
  union all
  select r.id, r.ring, r.block, null
  from publishing_level p join parcel r on r.site = p.site
  where p.level = 'outline';

create or replace view shown_alias as
  select distinct on (a.gid) a.gid, a.building
  from building_alias a
  where not exists (select from publishing_level p where p.site = a.site)
    and not exists (select from anonymous_site n where n.site = a.site)
  order by a.gid, a.import_id desc;
