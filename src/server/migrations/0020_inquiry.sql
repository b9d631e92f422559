create table inquiry (
  id uuid primary key default gen_random_uuid(),
  client uuid not null unique,
  company text collate "C" not null,
  organisation uuid references organisation (id) on delete set null,
  asker text not null check (asker in ('guest', 'person', 'organisation')),
  asker_organisation uuid references organisation (id) on delete set null,
  asker_user text collate "C" references account_user (id) on delete set null,
  guest_email text,
  guest_name text,
  guest_organisation text,
  mail_language text not null check (mail_language in ('ko', 'en')),
  language text not null check (language in ('ko', 'en', 'zh', 'ja', 'vi')),
  subject text not null,
  about_kind text check (about_kind in ('product', 'building')),
  about_id text collate "C",
  quantity numeric check (quantity > 0),
  unit text,
  wanted date,
  place text,
  control text not null check (control in ('uncontrolled', 'controlled', 'unknown')),
  contact text,
  digest text not null,
  state text not null check (state in ('unconfirmed', 'new', 'open', 'answered', 'closed')),
  assignee text collate "C" references account_user (id) on delete set null,
  blocked boolean not null default false,
  asked_at timestamptz not null default clock_timestamp(),
  sent_at timestamptz,
  answered_at timestamptz,
  last_at timestamptz not null default clock_timestamp(),
  check ((about_kind is null) = (about_id is null)),
  check ((quantity is null) = (unit is null)),
  check ((state = 'unconfirmed') = (sent_at is null)),
  check (asker <> 'guest' or guest_email is not null or state = 'closed')
);

create index inquiry_received on inquiry (organisation, last_at desc);

create index inquiry_company on inquiry (company, sent_at);

create index inquiry_sent on inquiry (asker_organisation, last_at desc);

create index inquiry_of_person on inquiry (asker_user, last_at desc);

create index inquiry_guest on inquiry (guest_email) where guest_email is not null;

create index inquiry_digest on inquiry (digest, asked_at);

create table inquiry_message (
  inquiry uuid not null references inquiry (id) on delete cascade,
  number integer not null check (number > 0),
  side text not null check (side in ('asker', 'company')),
  author text collate "C" references account_user (id) on delete set null,
  client uuid not null,
  text text not null,
  sent_at timestamptz not null default clock_timestamp(),
  primary key (inquiry, number),
  unique (inquiry, client)
);

create table inquiry_note (
  id uuid primary key default gen_random_uuid(),
  inquiry uuid not null references inquiry (id) on delete cascade,
  organisation uuid not null references organisation (id) on delete cascade,
  author text collate "C" references account_user (id) on delete set null,
  text text not null,
  written_at timestamptz not null default clock_timestamp()
);

create index inquiry_note_inquiry on inquiry_note (inquiry, written_at);

create table inquiry_reading (
  inquiry uuid not null references inquiry (id) on delete cascade,
  side text not null check (side in ('asker', 'company')),
  reader text collate "C" references account_user (id) on delete cascade,
  number integer not null,
  read_at timestamptz not null default clock_timestamp(),
  unique nulls not distinct (inquiry, side, reader)
);

create table inquiry_file (
  id uuid primary key default gen_random_uuid(),
  inquiry uuid references inquiry (id) on delete cascade,
  message integer,
  name text not null,
  type text not null,
  bytes integer not null,
  stored text collate "C" not null,
  stored_by text collate "C" references account_user (id) on delete set null,
  stored_at timestamptz not null default clock_timestamp(),
  check ((inquiry is null) = (message is null))
);

create index inquiry_file_inquiry on inquiry_file (inquiry, message);

create index inquiry_file_stored on inquiry_file (stored);

create table inquiry_link (
  secret bytea primary key,
  inquiry uuid not null references inquiry (id) on delete cascade,
  expires_at timestamptz not null
);

create index inquiry_link_inquiry on inquiry_link (inquiry);

create table inquiry_setting (
  organisation uuid primary key references organisation (id) on delete cascade,
  takes_guests boolean not null default true,
  replies jsonb
);

create table inquiry_block (
  id uuid primary key default gen_random_uuid(),
  organisation uuid not null references organisation (id) on delete cascade,
  blocked_user text collate "C" references account_user (id) on delete cascade,
  blocked_organisation uuid references organisation (id) on delete cascade,
  blocked_email text,
  blocked_at timestamptz not null default clock_timestamp(),
  unique nulls not distinct (organisation, blocked_user, blocked_organisation, blocked_email)
);

create table inquiry_report (
  id uuid primary key default gen_random_uuid(),
  inquiry uuid not null references inquiry (id) on delete cascade,
  side text not null check (side in ('asker', 'company')),
  reporter text collate "C" references account_user (id) on delete set null,
  about text not null check (about in ('spam', 'abuse', 'fraud', 'control', 'other')),
  message text not null,
  state text not null default 'open' check (state in ('open', 'upheld', 'declined')),
  answer text,
  received_at timestamptz not null default clock_timestamp(),
  settled_at timestamptz
);

create index inquiry_report_state on inquiry_report (state, received_at);

create table inquiry_handover (
  id uuid primary key default gen_random_uuid(),
  client uuid not null unique,
  company text collate "C" not null,
  asker_user text collate "C" references account_user (id) on delete set null,
  name text,
  email text,
  language text not null check (language in ('ko', 'en')),
  subject text not null,
  text text not null,
  state text not null default 'open' check (state in ('open', 'passed', 'declined')),
  answer text,
  received_at timestamptz not null default clock_timestamp(),
  settled_at timestamptz
);

create index inquiry_handover_state on inquiry_handover (state, received_at);
