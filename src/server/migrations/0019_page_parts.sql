create view shown_logo as
  select p.id
  from picture p
  join claim k on k.organisation = p.organisation and k.state = 'approved'
  join shown_edition e on e.company = k.company
  where e.content->'logo'->>'picture' = p.id::text;

create table page_consent (
  company text collate "C" not null,
  rev integer not null check (rev > 0),
  wording text not null,
  organisation uuid references organisation (id) on delete set null,
  consented_by text collate "C" references account_user (id) on delete set null,
  consented_at timestamptz not null,
  withdrawn_by text collate "C" references account_user (id) on delete set null,
  withdrawn_at timestamptz,
  primary key (company, rev)
);

insert into page_consent (company, rev, wording, organisation, consented_by, consented_at)
  select c.company, max(c.rev), '1', (array_agg(c.organisation order by c.rev desc))[1],
    (array_agg(c.changed_by order by c.rev desc))[1], max(c.changed_at)
  from page_change c
  join (
    select distinct on (company) company, content->'contact' as contact
    from page_edition order by company, number desc
  ) e on e.company = c.company and e.contact = c.value
  where c.section = 'contact' and c.value ?| array['department', 'phone', 'email']
  group by c.company;

insert into page_change (company, section, rev, value, organisation, changed_by, changed_at)
  select company, 'hours', row_number() over (partition by company order by rev),
    case when holidays is not null then
      jsonb_build_object('daysOff', '[]'::jsonb, 'closures', '[]'::jsonb, 'note', holidays) end,
    organisation, changed_by, changed_at
  from (
    select c.*, value->>'holidays' as holidays,
      lag(value->>'holidays') over (partition by company order by rev) as before
    from page_change c where section = 'contact'
  ) told
  where holidays is distinct from before;

update page_change set value = value - 'holidays'
  where section = 'contact' and value ? 'holidays';

update page_edition set content = (content #- '{contact,holidays}') || jsonb_build_object('hours',
    jsonb_build_object('daysOff', '[]'::jsonb, 'closures', '[]'::jsonb, 'note', content->'contact'->'holidays'))
  where content->'contact' ? 'holidays';

alter table company add column sector_known boolean not null default true;

create or replace view shown_company as
  select c.id, c.sort_name, c.name, c.former_names, c.sector, c.field, c.description,
    c.employees, c.founded, c.website, c.certificates, c.evidence, c.as_of, c.sources,
    c.sector_known
  from company c
  where exists (select from shown_tenancy t where t.company = c.id);
