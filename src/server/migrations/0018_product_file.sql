create table product_file (
  id uuid primary key default gen_random_uuid(),
  organisation uuid not null references organisation (id) on delete cascade,
  kind text collate "C" not null check (kind in ('model', 'step', 'paper')),
  name text collate "C" not null,
  type text collate "C" not null,
  length integer not null check (length > 0),
  info jsonb not null,
  stored_by text collate "C" references account_user (id) on delete set null,
  stored_at timestamptz not null default clock_timestamp()
);

create index product_file_organisation on product_file (organisation, stored_at);

create table product_file_part (
  file uuid not null references product_file (id) on delete cascade,
  ordinal integer not null check (ordinal >= 0),
  bytes bytea not null,
  primary key (file, ordinal)
);

-- Packed already, or packed by whoever asks: the database’s own packing costs most of an upload.
alter table product_file_part alter column bytes set storage external;

create view shown_product_file as
  select f.id
  from product_file f
  join claim k on k.organisation = f.organisation and k.state = 'approved'
  join shown_product s on s.company = k.company
  where s.stated->>'model' = f.id::text
    or s.stated->>'step' = f.id::text
    or s.stated->'papers' @> jsonb_build_array(jsonb_build_object('file', f.id::text));
