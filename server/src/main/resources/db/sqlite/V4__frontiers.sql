-- The best plans for less risk than a decision's, for whoever asked for them.
create table frontier (
  decision text primary key references decision (id),
  state text not null,
  actor text not null,
  millis integer not null,
  points text
);
