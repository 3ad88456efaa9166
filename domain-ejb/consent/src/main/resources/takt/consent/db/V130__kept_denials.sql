-- What somebody who was erased had denied, found by nothing but the keyed hash of an identifier (rule C16.2).
create table consent.kept_denial (
  hash    varchar(64) not null primary key,
  denials varchar(60000) not null,
  kept_at timestamp(6) with time zone not null
);
