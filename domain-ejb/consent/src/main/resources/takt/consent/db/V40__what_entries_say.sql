-- What an entry is about, and what else it says of the choice (rules C2.5 and C3.10).
alter table consent.ledger add column about varchar(10);
alter table consent.ledger add column shown_at timestamp(6) with time zone;
alter table consent.ledger add column chosen_at timestamp(6) with time zone;
alter table consent.ledger add column until timestamp(6) with time zone;
alter table consent.ledger add column age integer default 0 not null;
alter table consent.ledger add column guardian boolean default false not null;
alter table consent.ledger add column evidence varchar(64) default '' not null;

-- The personal part of an entry's proof, which can be erased while the entry stays (rule C2.6).
create table consent.evidence (
  entry      uuid not null primary key,
  salt       varchar(32) not null,
  said       varchar(500),
  reason     varchar(500),
  document   varchar(500),
  network    varchar(50),
  user_agent varchar(500)
);

-- A profile may now have a part for each channel of each of 64 purposes.
alter table consent.permission alter column states set data type varchar(60000);

-- What an opt-out denied on one channel only: a line each, the channel and the purposes.
alter table consent.receipt add column silenced varchar(20000) default '' not null;
