-- Entries that no block holds yet: noted in the transaction that appends them, taken in the one that seals them
-- (rule C5.2). Without an index, so that noting costs next to nothing.
create table consent.unsealed (
  entry uuid not null
);

-- Which entry stands at which place of the whole ledger, and its hash (rule C5.1).
create table consent.sealed (
  position bigint not null primary key,
  entry    uuid not null unique,
  leaf     varchar(64) not null
);

-- Each block holds the entries from its first position on, and the hash of the block before it.
create table consent.block (
  number         bigint not null primary key,
  first_position bigint not null unique,
  entries        integer not null,
  root           varchar(64) not null,
  previous       varchar(64) not null,
  at             timestamp(6) with time zone not null,
  hash           varchar(64) not null,
  tree           varchar(64) not null,
  public_key     varchar(100) not null,
  signature      varchar(100) not null
);

-- The tree over the blocks' hashes: its complete subtrees, of 2 to the power of height blocks each.
create table consent.block_node (
  height integer not null,
  place  bigint not null,
  hash   varchar(64) not null,
  primary key (height, place)
);

-- Whoever holds this row seals.
create table consent.sealing_turn (
  id integer not null primary key
);

insert into consent.sealing_turn (id) values (1);

insert into consent.unsealed (entry) select id from consent.ledger;
