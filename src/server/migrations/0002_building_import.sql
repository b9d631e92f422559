alter table building
  alter column parcel drop not null,
  alter column use drop not null,
  alter column plan drop not null,
  add column import_id integer,
  add column facts jsonb;

create index building_import_id on building (import_id) where import_id is not null;

create table building_import (
  id integer primary key,
  source text not null,
  file text not null,
  hash text not null,
  system text not null,
  encoding text not null,
  features integer not null,
  problems jsonb not null,
  outcome jsonb not null default '{}',
  reviewed_by text not null,
  applied_at timestamptz not null default clock_timestamp(),
  undone_at timestamptz,
  massing jsonb
);

create table imported_building (
  import_id integer not null references building_import (id) on delete cascade,
  ordinal integer not null,
  draft jsonb not null,
  primary key (import_id, ordinal)
);

create table replaced_building (
  import_id integer not null references building_import (id) on delete cascade,
  gid text collate "C" not null,
  outline_gid text collate "C" not null,
  parcel text collate "C",
  site text collate "C",
  block text collate "C",
  use text,
  plan text,
  base double precision not null,
  parts jsonb not null,
  address jsonb,
  height_m double precision not null,
  footprint_m2 double precision not null,
  x double precision not null,
  z double precision not null,
  tile_x integer not null,
  tile_z integer not null,
  provenance text not null,
  replaced_import_id integer,
  facts jsonb,
  primary key (import_id, gid)
);

create table building_alias (
  gid text collate "C" not null,
  import_id integer not null references building_import (id) on delete cascade,
  site text collate "C",
  building text collate "C" not null,
  primary key (gid, import_id)
);

create or replace view shown_building as
  select b.gid, b.site, b.block, b.use, b.base, b.parts, b.address, b.height_m,
    b.footprint_m2, b.x, b.z, b.tile_x, b.tile_z, b.provenance, false as outline_only,
    b.import_id, b.facts
  from building b
  where not exists (select from publishing_level p where p.site = b.site)
  union all
  select b.outline_gid, null, null, null, b.base, b.parts, null, b.height_m,
    b.footprint_m2, b.x, b.z, b.tile_x, b.tile_z, b.provenance, true,
    null, null
  from publishing_level p join building b on b.site = p.site
  where p.level = 'outline';

create view shown_alias as
  select distinct on (a.gid) a.gid, a.building
  from building_alias a
  where not exists (select from publishing_level p where p.site = a.site)
  order by a.gid, a.import_id desc
