-- Whether a decision was for something new.
alter table decision add column discovery boolean default false not null;

-- Whether it went on with a message that the person came from: no contact of its own.
alter table decision add column continued boolean default false not null;

-- What a decision that showed something can teach: it is looked at when something came of it, and
-- goes when nothing more can come. It leads to a person through the decision only.
create table example (
  decision_id uuid primary key,
  action varchar(200) not null,
  features varchar(2000) not null,
  decided_at timestamp(6) with time zone not null,
  look_at timestamp(6) with time zone not null,
  -- What it was counted as; null as long as it was not.
  learnt double precision
);
create index example_look_at on example (look_at);

-- What is to be counted, or taken back, of decisions that no longer lead to anybody.
create table lesson (
  id uuid primary key,
  action varchar(200) not null,
  features varchar(2000) not null,
  reward double precision not null,
  decided_at timestamp(6) with time zone not null,
  -- 1, or -1 to take it back
  times integer not null
);

-- What was learnt of each message: sums, and nothing about a person.
create table learnt (
  action varchar(200) primary key,
  revision bigint not null,
  reference bigint not null,
  sums bytea not null
);
create index learnt_revision on learnt (revision);

-- Whose turn it is to learn: one node at a time.
create table learning_turn (id integer primary key, revision bigint not null);
insert into learning_turn (id, revision) values (1, 0);
