-- A workspace as its entries: documents and what lies between them, each from one revision to another.
create table entry (
  file text collate "C" not null,
  position integer not null,
  ref text collate "C",
  kind text not null,
  title text not null,
  words text not null,
  body text not null,
  since bigint not null,
  until bigint not null,
  primary key (file, position, since),
  unique (file, position, until),
  unique (ref, until)
);
create index entry_listed on entry (until, kind, ref);
create index entry_since on entry (since);

-- What was done, in a chain of hashes; a revision is one of these.
create table event (
  number bigint primary key,
  revision bigint unique,
  millis bigint not null,
  actor text not null,
  action text not null,
  subject text not null,
  detail text not null,
  digest text not null,
  hash text not null
);
