create table audit_entry (
  seq bigint primary key,
  at timestamptz not null,
  actor text collate "C" not null,
  action text collate "C" not null,
  subject text collate "C" not null,
  detail text not null,
  previous text not null,
  hash text not null
);

create index audit_entry_actor on audit_entry (actor, seq);

create index audit_entry_action on audit_entry (action, seq);

create index audit_entry_subject on audit_entry (subject, seq);

create table audit_draft (
  id uuid primary key default gen_random_uuid(),
  actor text not null check (strpos(actor, chr(10)) = 0),
  action text not null check (strpos(action, chr(10)) = 0),
  subject text not null check (strpos(subject, chr(10)) = 0),
  detail text not null check (strpos(detail, chr(10)) = 0)
);

create table audit_person (
  digest text primary key,
  salt bytea not null,
  name text not null
);

create function audit_hash(seq bigint, at timestamptz, actor text, action text, subject text, detail text, previous text)
returns text language sql stable as $$
  select encode(sha256(convert_to(concat_ws(chr(10), 'audit-1', seq::text,
    to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    actor, action, subject, detail, previous), 'UTF8')), 'hex')
$$;

create function audit_link() returns trigger language plpgsql as $$
declare
  last_seq bigint;
  last_hash text;
  linked_at timestamptz;
begin
  perform pg_advisory_xact_lock(35207128662);
  select seq, hash into last_seq, last_hash from audit_entry order by seq desc limit 1;
  last_seq := coalesce(last_seq, 0) + 1;
  last_hash := coalesce(last_hash, repeat('0', 64));
  linked_at := clock_timestamp();
  insert into audit_entry (seq, at, actor, action, subject, detail, previous, hash)
  values (last_seq, linked_at, new.actor, new.action, new.subject, new.detail, last_hash,
    audit_hash(last_seq, linked_at, new.actor, new.action, new.subject, new.detail, last_hash));
  delete from audit_draft where id = new.id;
  return null;
end
$$;

create constraint trigger audit_draft_link after insert on audit_draft
  deferrable initially deferred for each row execute function audit_link();

create function audit_refuse() returns trigger language plpgsql as $$
begin
  raise exception 'the audit is only ever added to';
end
$$;

create trigger audit_entry_fixed before update or delete or truncate on audit_entry
  for each statement execute function audit_refuse();
