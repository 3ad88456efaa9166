-- How many choices of each combination were made on each day (rule C10.1). took is the bucket of the time from seeing to
-- choosing, -1 where it is not known.
create table consent.choice_count (
  made_on  date not null,
  purpose  varchar(40) not null,
  version  integer not null,
  channel  varchar(10) not null,
  language varchar(2) not null,
  kind     varchar(16) not null,
  took     integer not null,
  choices  bigint not null,
  primary key (made_on, purpose, version, channel, language, kind, took)
);

-- Entries of combinations that too few persons have chosen yet: they are counted together, or not at all (rule C10.3).
create table consent.uncounted (
  entry uuid not null primary key
);

-- Whoever holds this row counts; up to which place of the sealed ledger that is done (rule C10.5).
create table consent.counting_turn (
  id       integer not null primary key,
  position bigint not null
);

insert into consent.counting_turn (id, position) values (1, 0);
