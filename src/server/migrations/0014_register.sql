create table register_draft (
  id uuid primary key default gen_random_uuid(),
  made_at timestamptz not null default clock_timestamp(),
  draft jsonb not null
);

create table register_import (
  id integer primary key,
  file text not null,
  hash text not null,
  lines integer not null,
  problems jsonb not null,
  options jsonb not null,
  outcome jsonb not null default '{}',
  applied_at timestamptz not null default clock_timestamp(),
  undone_at timestamptz
);

create table register_row (
  import_id integer not null references register_import (id) on delete cascade,
  ordinal integer not null,
  draft jsonb not null,
  primary key (import_id, ordinal)
);

create table register_entry (
  key text collate "C" primary key,
  import_id integer not null references register_import (id),
  company text collate "C" not null,
  site text collate "C" not null,
  name text not null,
  complex text,
  address text not null,
  people integer,
  gone boolean not null default false
);

create index register_entry_company on register_entry (company);

create index register_entry_import on register_entry (import_id);

create table register_change (
  import_id integer not null references register_import (id) on delete cascade,
  relation text not null check (relation in ('company', 'site', 'tenancy', 'register_entry')),
  key text collate "C" not null,
  before jsonb,
  primary key (import_id, relation, key)
);
