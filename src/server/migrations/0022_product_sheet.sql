create table product_sheet (
  id uuid primary key default gen_random_uuid(),
  organisation uuid not null references organisation (id) on delete cascade,
  company text collate "C" not null,
  file text not null,
  steps jsonb,
  problems integer not null check (problems >= 0),
  read_at timestamptz not null default clock_timestamp(),
  applied_at timestamptz,
  undone_at timestamptz,
  check ((steps is null) = (applied_at is not null)),
  check (undone_at is null or applied_at is not null)
);

create index product_sheet_company on product_sheet (company, applied_at);

create table product_sheet_row (
  sheet uuid not null references product_sheet (id) on delete cascade,
  product text collate "C" not null references own_product (id) on delete cascade,
  rev integer not null check (rev > 0),
  rev_before integer check (rev_before <= rev),
  was_archived boolean not null default false,
  primary key (sheet, product)
);
