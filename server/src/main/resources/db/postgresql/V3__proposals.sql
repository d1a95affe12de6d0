-- Changes that await approval. What each makes of a document stands in draft; no text takes it away.
create table proposal (
  number bigint primary key,
  version bigint not null,
  title text not null,
  reason text not null,
  author text not null,
  millis bigint not null,
  base bigint not null,
  state text not null,
  merged bigint not null
);

create table draft (
  proposal bigint not null references proposal (number),
  ref text collate "C" not null,
  body text,
  base bigint not null,
  primary key (proposal, ref)
);

-- What was done to a proposal or said about it.
create table remark (
  proposal bigint not null references proposal (number),
  number bigint not null,
  millis bigint not null,
  author text not null,
  act text not null,
  body text not null,
  primary key (proposal, number)
);

-- A decision may be about the workspace as a proposal's version would make it.
alter table decision add column proposal bigint;
alter table decision add column proposal_version bigint;
create index decision_of_proposal on decision (proposal, millis);

-- When a token was used last.
alter table token add column used_millis bigint;
