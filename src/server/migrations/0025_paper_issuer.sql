create table paper_issuer (
  organisation uuid primary key references organisation (id) on delete cascade,
  details jsonb not null default '{}',
  seal bytea,
  seal_hash text collate "C",
  check ((seal is null) = (seal_hash is null))
);
