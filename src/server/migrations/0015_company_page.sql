create table page_change (
  company text collate "C" not null,
  section text not null,
  rev integer not null check (rev > 0),
  value jsonb,
  organisation uuid references organisation (id) on delete set null,
  changed_by text collate "C" references account_user (id) on delete set null,
  changed_at timestamptz not null default clock_timestamp(),
  primary key (company, section, rev)
);

create index page_change_time on page_change (company, changed_at);

create table page_edition (
  company text collate "C" not null,
  number integer not null check (number > 0),
  content jsonb not null,
  organisation uuid references organisation (id) on delete set null,
  published_by text collate "C" references account_user (id) on delete set null,
  published_at timestamptz not null default clock_timestamp(),
  primary key (company, number)
);

create view shown_edition as
  select distinct on (e.company) e.company, e.number, e.content, e.published_at
  from page_edition e
  where exists (select from shown_company c where c.id = e.company)
    and exists (select from claim k where k.company = e.company and k.state = 'approved')
  order by e.company, e.number desc;

create table page_ask (
  company text collate "C" not null,
  section text not null,
  asked integer not null default 1,
  first_asked_at timestamptz not null default clock_timestamp(),
  told_at timestamptz,
  primary key (company, section)
);

create table certificate_warning (
  company text collate "C" not null,
  certificate text not null,
  expires date not null,
  days integer not null,
  warned_at timestamptz not null default clock_timestamp(),
  primary key (company, certificate, expires, days)
);
