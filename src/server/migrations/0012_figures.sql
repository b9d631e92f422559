create table visit_day_key (
  day date primary key,
  key bytea not null
);

create table visit_seen (
  hash bytea primary key
);

create table visit_count (
  day date not null,
  country text collate "C" not null check (country ~ '^[A-Z]{2}$'),
  visits integer not null check (visits > 0),
  primary key (day, country)
);

create table figure_snapshot (
  quarter text collate "C" primary key check (quarter ~ '^20[0-9]{2}-Q[1-4]$'),
  taken_at timestamptz not null default clock_timestamp(),
  figures jsonb not null
);
