create table picture (
  id uuid primary key default gen_random_uuid(),
  organisation uuid not null references organisation (id) on delete cascade,
  width integer not null,
  height integer not null,
  stored_by text collate "C" references account_user (id) on delete set null,
  stored_at timestamptz not null default clock_timestamp()
);

create index picture_organisation on picture (organisation, stored_at);

create table picture_file (
  picture uuid not null references picture (id) on delete cascade,
  name text collate "C" not null,
  bytes bytea not null,
  primary key (picture, name)
);

create view shown_picture as
  select p.id
  from picture p
  join claim k on k.organisation = p.organisation and k.state = 'approved'
  join shown_edition e on e.company = k.company
  where e.content->'samples' @> jsonb_build_array(
    jsonb_build_object('pictures', jsonb_build_array(p.id::text)));
