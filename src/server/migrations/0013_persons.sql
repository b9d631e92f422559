create table account_passkey (
  id uuid primary key default gen_random_uuid(),
  user_id text collate "C" not null references account_user (id) on delete cascade,
  name text not null,
  credential text collate "C" not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports jsonb not null,
  created_at timestamptz not null default clock_timestamp(),
  used_at timestamptz
);

create index account_passkey_user on account_passkey (user_id);

create table account_failure (
  user_id text collate "C" primary key references account_user (id) on delete cascade,
  count integer not null
);

alter table private_file
  add column stored_by text collate "C" references account_user (id) on delete cascade;

create index private_file_stored_by on private_file (stored_by) where stored_by is not null;

alter table mail_outbox add column fleeting boolean not null default false;
