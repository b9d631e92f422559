create table private_file (
  name text collate "C" primary key,
  holder text collate "C" not null,
  type text not null,
  bytes bytea not null,
  stored_at timestamptz not null default clock_timestamp()
);

create table claim (
  id uuid primary key default gen_random_uuid(),
  organisation uuid not null references organisation (id) on delete cascade,
  company text collate "C" not null,
  tenant jsonb,
  business_number text not null,
  note text,
  document text collate "C",
  document_type text not null,
  document_bytes integer not null,
  document_hash text not null,
  state text not null check (state in ('submitted', 'approved', 'refused', 'withdrawn', 'revoked')),
  reason text,
  submitted_by text collate "C" references account_user (id) on delete set null,
  submitted_at timestamptz not null default clock_timestamp(),
  decided_by text,
  decided_at timestamptz
);

create unique index claim_approved_company on claim (company) where state = 'approved';

create unique index claim_approved_tenant on claim (business_number)
  where state = 'approved' and tenant is not null;

create unique index claim_submitted on claim (organisation, company) where state = 'submitted';

create index claim_organisation on claim (organisation, submitted_at);

create index claim_state on claim (state, submitted_at);

create index claim_document on claim (document) where document is not null;
