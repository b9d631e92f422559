create table meta (
  key text collate "C" primary key,
  value text not null
);

create table block (
  id text collate "C" primary key,
  ordinal integer not null,
  name jsonb not null,
  ring jsonb not null,
  x double precision not null,
  z double precision not null
);

create table site (
  id text collate "C" primary key,
  name jsonb,
  address jsonb not null,
  block text collate "C",
  sector text,
  employees integer,
  area_m2 double precision,
  x double precision not null,
  z double precision not null,
  accuracy text not null,
  accuracy_metres integer,
  road text,
  source text not null
);

create index site_road on site (road);

create table parcel (
  id text collate "C" primary key,
  ring jsonb not null,
  block text collate "C",
  site text collate "C"
);

create table building (
  gid text collate "C" primary key,
  outline_gid text collate "C" not null unique
    default 'outline-' || left(replace(gen_random_uuid()::text, '-', ''), 16),
  parcel text collate "C" not null,
  site text collate "C",
  block text collate "C",
  use text not null,
  plan text not null,
  base double precision not null,
  parts jsonb not null,
  address jsonb,
  height_m double precision not null,
  footprint_m2 double precision not null,
  x double precision not null,
  z double precision not null,
  tile_x integer not null,
  tile_z integer not null,
  provenance text not null default 'modelled'
);

create index building_site on building (site);

create index building_block on building (block);

create index building_tile on building (tile_z, tile_x);

create table place_layer (
  kind text primary key,
  value jsonb,
  bytes bytea
);

create table company (
  id text collate "C" primary key,
  sort_name text collate "C" not null,
  name jsonb not null,
  former_names jsonb not null,
  sector text not null,
  field jsonb,
  description jsonb,
  employees integer,
  founded integer,
  website text,
  certificates jsonb not null,
  evidence jsonb not null,
  as_of text not null,
  sources jsonb not null
);

create index company_sort on company (sort_name, id);

create table tenancy (
  company text collate "C" not null references company (id) on delete cascade,
  site text collate "C" not null,
  ordinal integer not null,
  primary key (company, site)
);

create index tenancy_site on tenancy (site);

create table product (
  id text collate "C" primary key,
  company text collate "C" not null references company (id) on delete cascade,
  ordinal integer not null,
  sort_name text collate "C" not null,
  name jsonb not null,
  basis text not null
);

create index product_company on product (company, ordinal);

create index product_sort on product (sort_name, id);

create table publishing_level (
  site text collate "C" primary key,
  level text not null check (level in ('outline', 'hidden')),
  set_at timestamptz not null default clock_timestamp(),
  set_by text not null
);

create table correction_request (
  id uuid primary key default gen_random_uuid(),
  company text collate "C" not null,
  kind text not null check (kind in ('correction', 'withdrawal')),
  message text not null,
  contact text,
  received_at timestamptz not null default clock_timestamp()
);

create table search_entry (
  kind text not null,
  id text collate "C" not null,
  name jsonb not null,
  detail jsonb,
  sector text,
  x double precision,
  z double precision,
  reach double precision,
  weight double precision not null,
  names text not null,
  body text not null,
  lit text not null,
  grams integer[] not null,
  primary key (kind, id)
);

create index search_entry_grams on search_entry using gin (grams);

create table search_lit (
  key text collate "C" primary key,
  buildings jsonb not null
);

create view shown_site as
  select s.id, s.name, s.address, s.block, s.sector, s.employees, s.area_m2, s.x, s.z,
    s.accuracy, s.accuracy_metres, s.road
  from site s
  where not exists (select from publishing_level p where p.site = s.id);

create view shown_tenancy as
  select t.company, t.site, t.ordinal
  from tenancy t
  where not exists (select from publishing_level p where p.site = t.site)
    and exists (select from site s where s.id = t.site);

create view shown_company as
  select c.id, c.sort_name, c.name, c.former_names, c.sector, c.field, c.description,
    c.employees, c.founded, c.website, c.certificates, c.evidence, c.as_of, c.sources
  from company c
  where exists (select from shown_tenancy t where t.company = c.id);

create view shown_product as
  select p.id, p.company, p.ordinal, p.sort_name, p.name, p.basis
  from product p
  where exists (select from shown_tenancy t where t.company = p.company);

create view shown_sector as
  select s.id as site, coalesce(
    (
      select c.sector from shown_tenancy t join company c on c.id = t.company
      where t.site = s.id
      order by t.ordinal, t.company limit 1
    ),
    s.sector
  ) as sector
  from shown_site s;

create view shown_building as
  select b.gid, b.site, b.block, b.use, b.base, b.parts, b.address, b.height_m,
    b.footprint_m2, b.x, b.z, b.tile_x, b.tile_z, b.provenance, false as outline_only
  from building b
  where not exists (select from publishing_level p where p.site = b.site)
  union all
  select b.outline_gid, null, null, null, b.base, b.parts, null, b.height_m,
    b.footprint_m2, b.x, b.z, b.tile_x, b.tile_z, b.provenance, true
  from publishing_level p join building b on b.site = p.site
  where p.level = 'outline';

create view shown_parcel as
  select r.id, r.ring, r.block, r.site
  from parcel r
  where not exists (select from publishing_level p where p.site = r.site)
  union all
  select r.id, r.ring, r.block, null
  from publishing_level p join parcel r on r.site = p.site
  where p.level = 'outline';
