-- Changes that await approval. What each makes of a document stands in draft; no text takes it away.
create table proposal (
  number integer primary key,
  version integer not null,
  title text not null,
  reason text not null,
  author text not null,
  millis integer not null,
  base integer not null,
  state text not null,
  merged integer not null
);

create table draft (
  proposal integer not null references proposal (number),
  ref text not null,
  body text,
  base integer not null,
  primary key (proposal, ref)
);

-- What was done to a proposal or said about it.
create table remark (
  proposal integer not null references proposal (number),
  number integer not null,
  millis integer not null,
  author text not null,
  act text not null,
  body text not null,
  primary key (proposal, number)
);

-- A decision may be about the workspace as a proposal's version would make it.
alter table decision add column proposal integer;
alter table decision add column proposal_version integer;
create index decision_of_proposal on decision (proposal, millis);

-- When a token was used last.
alter table token add column used_millis integer;
