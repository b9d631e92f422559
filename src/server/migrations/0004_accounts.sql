create table account_user (
  id text collate "C" primary key,
  name text not null,
  email text not null unique,
  email_verified boolean not null,
  image text,
  language text not null default 'ko' check (language in ('ko', 'en')),
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create table account_session (
  id text collate "C" primary key,
  token text not null unique,
  user_id text collate "C" not null references account_user (id) on delete cascade,
  ip_address text,
  user_agent text,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create index account_session_user on account_session (user_id);

create table account_credential (
  id text collate "C" primary key,
  account_id text not null,
  provider_id text not null,
  user_id text collate "C" not null references account_user (id) on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create index account_credential_user on account_credential (user_id);

create table account_verification (
  id text collate "C" primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null,
  updated_at timestamptz not null
);

create index account_verification_identifier on account_verification (identifier);

create table organisation (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('company', 'buyer', 'operator')),
  name text not null,
  created_at timestamptz not null default clock_timestamp()
);

create table organisation_member (
  id uuid primary key default gen_random_uuid(),
  organisation uuid not null references organisation (id) on delete cascade,
  user_id text collate "C" not null references account_user (id) on delete cascade,
  role text not null
    check (role in ('owner', 'editor', 'sales', 'buyer', 'finance', 'viewer', 'operator', 'auditor')),
  created_at timestamptz not null default clock_timestamp(),
  unique (organisation, user_id)
);

create index organisation_member_user on organisation_member (user_id);

create table organisation_invitation (
  id uuid primary key default gen_random_uuid(),
  organisation uuid not null references organisation (id) on delete cascade,
  email text not null,
  role text not null
    check (role in ('owner', 'editor', 'sales', 'buyer', 'finance', 'viewer', 'operator', 'auditor')),
  status text not null check (status in ('pending', 'accepted', 'cancelled')),
  invited_by text collate "C" references account_user (id) on delete set null,
  expires_at timestamptz not null,
  created_at timestamptz not null default clock_timestamp()
);

create index organisation_invitation_organisation on organisation_invitation (organisation);

create unique index organisation_invitation_pending
  on organisation_invitation (organisation, email) where status = 'pending';

create table rate_count (
  key text collate "C" primary key,
  count integer not null,
  resets_at timestamptz not null
);
