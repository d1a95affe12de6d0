-- Who may do what. A password is kept as its Argon2 hash, a token as its SHA-256.
create table account (
  user_name text primary key,
  full_name text not null,
  roles text not null,
  password text not null,
  enabled integer not null
);

create table token (
  hash text primary key,
  user_name text not null references account (user_name),
  label text not null,
  permissions text not null,
  created_millis bigint not null,
  expires_millis bigint not null
);

-- Decisions that were made, with what is shown of them.
create table decision (
  id text primary key,
  revision bigint not null,
  scenario text,
  actor text not null,
  millis bigint not null,
  state text not null,
  problems text not null,
  record text,
  report text,
  plan text
);
create index decision_newest on decision (millis);
