-- API keys: the secret itself is never stored.
create table access.api_key (
  id          varchar(16)  not null primary key,
  hash        varchar(64)  not null,
  role        varchar(20)  not null,
  scopes      varchar(400) not null,
  label       varchar(200) not null,
  created_at  timestamp(6) with time zone not null,
  revoked_at  timestamp(6) with time zone
);

-- One row, made by the node that made the first keys.
create table access.first_start (
  id          integer not null primary key,
  at          timestamp(6) with time zone not null
);

-- Answers to requests that carried an Idempotency-Key.
create table access.repeated_request (
  caller      varchar(16)  not null,
  request_key varchar(200) not null,
  fingerprint varchar(64)  not null,
  body        varchar(1000000) not null,
  at          timestamp(6) with time zone not null,
  primary key (caller, request_key)
);
create index repeated_request_at on access.repeated_request (at);
