-- Types of identifiers are named as the API names them, and a company declares its own.
alter table identifier alter column type set data type varchar(40);
update identifier set type = lower(type);
update merging set types = lower(types) where types is not null;

-- The declared types, and the built-in ones that were changed.
create table identifier_type (
  code varchar(40) primary key,
  normalisation varchar(20) not null,
  country varchar(2),
  most integer not null,
  joining varchar(20) not null,
  persons integer not null,
  revision integer not null
);
