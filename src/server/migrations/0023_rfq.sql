create table rfq (
  id uuid primary key default gen_random_uuid(),
  client uuid not null unique,
  organisation uuid references organisation (id) on delete set null,
  rev integer not null default 1 check (rev > 0),
  state text not null default 'draft'
    check (state in ('draft', 'open', 'closed', 'awarded', 'ended', 'cancelled')),
  value jsonb not null,
  sealed boolean not null default true,
  round integer not null default 1 check (round > 0),
  reason text not null default '',
  award_note text not null default '',
  made_by text collate "C" references account_user (id) on delete set null,
  made_at timestamptz not null default clock_timestamp(),
  sent_at timestamptz,
  last_at timestamptz not null default clock_timestamp(),
  check (state in ('draft', 'cancelled') or sent_at is not null)
);

create index rfq_organisation on rfq (organisation, last_at desc);

create index rfq_open on rfq (id) where state = 'open';

create table rfq_round (
  rfq uuid not null references rfq (id) on delete cascade,
  number integer not null check (number > 0),
  deadline timestamptz not null,
  value jsonb not null,
  changed boolean not null default false,
  reason text not null default '',
  opened_at timestamptz not null default clock_timestamp(),
  closed_at timestamptz,
  primary key (rfq, number)
);

create table rfq_bid (
  id uuid primary key default gen_random_uuid(),
  rfq uuid not null references rfq (id) on delete cascade,
  company text collate "C" not null,
  organisation uuid references organisation (id) on delete set null,
  blocked boolean not null default false,
  invited_at timestamptz not null default clock_timestamp(),
  opened_at timestamptz,
  opened_round integer,
  declined_round integer,
  reason text not null default '',
  unique (rfq, company),
  check ((opened_at is null) = (opened_round is null))
);

create index rfq_bid_organisation on rfq_bid (organisation, invited_at desc);

create table rfq_quote (
  bid uuid not null references rfq_bid (id) on delete cascade,
  number integer not null check (number > 0),
  round integer not null check (round > 0),
  client uuid not null,
  value jsonb not null,
  written_by text collate "C" references account_user (id) on delete set null,
  quoted_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (bid, number),
  unique (bid, client)
);

create table rfq_question (
  id uuid primary key default gen_random_uuid(),
  rfq uuid not null references rfq (id) on delete cascade,
  bid uuid references rfq_bid (id) on delete set null,
  client uuid not null,
  text text not null,
  asked_by text collate "C" references account_user (id) on delete set null,
  asked_at timestamptz not null default clock_timestamp(),
  answer text,
  answered_by text collate "C" references account_user (id) on delete set null,
  answered_at timestamptz,
  unique (bid, client),
  check ((answer is null) = (answered_at is null))
);

create index rfq_question_rfq on rfq_question (rfq, asked_at);

create table rfq_award (
  bid uuid primary key references rfq_bid (id) on delete cascade,
  value jsonb not null,
  awarded_by text collate "C" references account_user (id) on delete set null,
  awarded_at timestamptz not null default clock_timestamp()
);

create table rfq_act (
  rfq uuid not null references rfq (id) on delete cascade,
  bid uuid references rfq_bid (id) on delete cascade,
  client uuid not null,
  kind text not null,
  actor text collate "C" references account_user (id) on delete set null,
  acted_at timestamptz not null default clock_timestamp(),
  unique nulls not distinct (rfq, bid, client)
);

create table rfq_file (
  id uuid primary key default gen_random_uuid(),
  organisation uuid references organisation (id) on delete set null,
  rfq uuid references rfq (id) on delete cascade,
  bid uuid references rfq_bid (id) on delete cascade,
  name text not null,
  type text not null,
  bytes integer not null,
  stored text collate "C" not null,
  stored_by text collate "C" references account_user (id) on delete set null,
  stored_at timestamptz not null default clock_timestamp(),
  check (rfq is null or bid is null)
);

create index rfq_file_rfq on rfq_file (rfq);

create index rfq_file_bid on rfq_file (bid);

create index rfq_file_stored on rfq_file (stored);

-- Quotes that the buyer may read: the seal stands here and nowhere else.
create view opened_quote as
  select b.rfq, q.bid, q.number, q.round, q.value, q.quoted_at, q.withdrawn_at
  from rfq_quote q
  join rfq_bid b on b.id = q.bid
  join rfq r on r.id = b.rfq
  join rfq_round d on d.rfq = b.rfq and d.number = q.round
  cross join lateral (
    select case
      when d.closed_at is not null then d.closed_at
      when r.state = 'open' and d.deadline <= clock_timestamp() then d.deadline
    end as at
  ) closed
  where not r.sealed
    or closed.at is not null
      and (q.withdrawn_at is null or q.withdrawn_at >= closed.at)
      and not exists (
        select from rfq_quote l where l.bid = q.bid and l.round = q.round and l.number > q.number
      );
