-- Purposes: a row per version; texts of a version per language. Rows are only ever added (rule C1.1).
create table consent.purpose (
  code            varchar(40) not null primary key,
  slot            integer not null unique check (slot between 1 and 64),
  current_version integer not null
);

create table consent.purpose_version (
  code           varchar(40) not null references consent.purpose (code),
  version        integer not null,
  basis          varchar(20) not null,
  channel        varchar(10),
  retention_days integer not null,
  interests      boolean not null,
  counts_without boolean not null,
  asks_anew      boolean not null,
  earliest_valid integer not null,
  published_at   timestamp(6) with time zone not null,
  primary key (code, version)
);

create table consent.purpose_text (
  code       varchar(40) not null,
  version    integer not null,
  language   varchar(2) not null,
  name       varchar(1000) not null,
  sentence   varchar(1000) not null,
  collected  varchar(1000) not null,
  used_for   varchar(1000) not null,
  benefit    varchar(1000) not null,
  recipients varchar(1000) not null,
  storage    varchar(1000) not null,
  primary key (code, version, language),
  foreign key (code, version) references consent.purpose_version (code, version)
);

-- Every text that was ever shown, by its SHA-256: what the ledger's hashes stand for.
create table consent.text_shown (
  hash     varchar(64) not null primary key,
  language varchar(2) not null,
  text     varchar(8000) not null
);

-- One row per profile: what is on record for each purpose, and where the ledger stands (rule C3.3).
create table consent.permission (
  profile_id  uuid not null primary key,
  states      varchar(8000) not null,
  last_number bigint not null,
  last_seal   varchar(64) not null,
  merged_into uuid,
  updated_at  timestamp(6) with time zone not null
);

create table consent.ledger (
  profile_id uuid not null,
  number     bigint not null,
  id         uuid not null unique,
  kind       varchar(16) not null,
  purpose    varchar(40) not null,
  version    integer not null,
  text_hash  varchar(64) not null,
  channel    varchar(10) not null,
  place      varchar(200) not null,
  actor      varchar(20) not null,
  language   varchar(2) not null,
  at         timestamp(6) with time zone not null,
  seal       varchar(64) not null,
  primary key (profile_id, number)
);

create table consent.receipt (
  id          uuid not null primary key,
  profile_id  uuid not null,
  at          timestamp(6) with time zone not null,
  withdrawn   varchar(4000) not null,
  first_entry bigint not null,
  entries     integer not null,
  effects     varchar(20000) not null,
  seal        varchar(64) not null
);

create index receipt_profile on consent.receipt (profile_id, at);

-- What an opt-out still owes; due rows are claimed by moving their next try (rule C4.4).
create table consent.clean_up (
  receipt     uuid not null,
  module      varchar(40) not null,
  since       timestamp(6) with time zone not null,
  tries       integer not null,
  next_try_at timestamp(6) with time zone not null,
  last_error  varchar(200) not null,
  primary key (receipt, module)
);

create index clean_up_due on consent.clean_up (next_try_at);
