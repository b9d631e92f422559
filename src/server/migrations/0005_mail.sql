create table mail_outbox (
  id uuid primary key default gen_random_uuid(),
  recipient text not null,
  subject text not null,
  body text not null,
  language text not null check (language in ('ko', 'en')),
  state text not null default 'due' check (state in ('due', 'sent', 'kept', 'dead')),
  due_at timestamptz not null default clock_timestamp(),
  attempts integer not null default 0,
  problem text,
  queued_at timestamptz not null default clock_timestamp(),
  settled_at timestamptz
);

create index mail_outbox_due on mail_outbox (due_at) where state = 'due';
