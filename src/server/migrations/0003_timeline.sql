create table timeline_entry (
  id text collate "C" primary key,
  ordinal integer not null,
  kind text not null,
  date text,
  title jsonb not null,
  note jsonb,
  text jsonb,
  about text collate "C",
  sign jsonb,
  sources jsonb not null
)
