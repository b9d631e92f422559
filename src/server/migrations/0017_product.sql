create table own_product (
  id text collate "C" primary key,
  company text collate "C" not null,
  organisation uuid references organisation (id) on delete set null,
  ordinal integer not null,
  archived boolean not null default false,
  listed jsonb,
  listed_by text collate "C" references account_user (id) on delete set null,
  listed_at timestamptz,
  made_at timestamptz not null default clock_timestamp(),
  check ((listed is null) = (listed_at is null))
);

create index own_product_company on own_product (company, ordinal, id);

create table own_product_change (
  product text collate "C" not null references own_product (id) on delete cascade,
  rev integer not null check (rev > 0),
  value jsonb not null,
  organisation uuid references organisation (id) on delete set null,
  changed_by text collate "C" references account_user (id) on delete set null,
  changed_at timestamptz not null default clock_timestamp(),
  primary key (product, rev)
);

create view run_product as
  select o.*
  from own_product o
  where exists (select from claim k where k.company = o.company and k.state = 'approved');

create view known_product as
  select p.id, p.company, p.name
  from product p
  where not exists (select from own_product o where o.id = p.id)
  union all
  select o.id, o.company, coalesce(o.listed, c.value)->'name'
  from own_product o
  join own_product_change c on c.product = o.id and c.rev = (
    select max(l.rev) from own_product_change l where l.product = o.id);

create or replace view shown_product as
  select p.id, p.company, p.ordinal + 1000000 as ordinal, p.sort_name, p.name, p.basis,
    null::jsonb as stated, null::timestamptz as stated_at
  from product p
  where exists (select from shown_tenancy t where t.company = p.company)
    and not exists (
      select from hiding h where h.kind = 'product' and h.page = p.id and h.state <> 'lifted'
    )
    and not exists (
      select from run_product o where o.id = p.id and (o.archived or o.listed is not null)
    )
  union all
  select o.id, o.company, o.ordinal, o.listed->'name'->>'ko', o.listed->'name', 'stated',
    o.listed, o.listed_at
  from run_product o
  where o.listed is not null and not o.archived
    and exists (select from shown_tenancy t where t.company = o.company)
    and not exists (
      select from hiding h where h.kind = 'product' and h.page = o.id and h.state <> 'lifted'
    );

create or replace view shown_picture as
  select p.id
  from picture p
  join claim k on k.organisation = p.organisation and k.state = 'approved'
  join shown_edition e on e.company = k.company
  where e.content->'samples' @> jsonb_build_array(
    jsonb_build_object('pictures', jsonb_build_array(p.id::text)))
  union all
  select p.id
  from picture p
  join claim k on k.organisation = p.organisation and k.state = 'approved'
  join shown_product s on s.company = k.company
  where s.stated->'pictures' @> jsonb_build_array(p.id::text);
