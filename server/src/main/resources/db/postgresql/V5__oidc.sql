-- Whoever an identity provider speaks for: who says so, and who it is there. They have no password.
alter table account add column issuer text;
alter table account add column subject text;
create unique index account_subject on account (issuer, subject);
