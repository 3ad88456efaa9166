-- Runs that let go of what is over: where each stands, and what it did, without persons (rule C15.3).
create table access.retention_run (
  id           uuid not null primary key,
  as_of        timestamp(6) with time zone not null,
  started_at   timestamp(6) with time zone not null,
  module       varchar(40) not null,
  last_profile uuid not null,
  failed       bigint not null,
  counts       varchar(60000) not null,
  ended_at     timestamp(6) with time zone
);
create index retention_run_started on access.retention_run (started_at);

-- Whoever holds this row starts a run.
create table access.retention_turn (
  id integer not null primary key
);

insert into access.retention_turn (id) values (1);
