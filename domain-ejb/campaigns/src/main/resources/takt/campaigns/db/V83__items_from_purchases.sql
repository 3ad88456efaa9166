-- For which purpose the purchases may be used that an item is known from (rule G10.7); null if the
-- company put it in.
alter table item add column from_purchases varchar(40);

-- What the company took out: purchases do not bring it back.
create table item_removed (
  code varchar(100) primary key,
  removed_at timestamp(6) with time zone not null
);
create index item_removed_at on item_removed (removed_at);

-- How far the nodes have come in looking through what was bought; no purpose between two rounds.
create table item_round (
  id integer primary key,
  began_at timestamp(6) with time zone not null,
  purpose varchar(40),
  after_item varchar(200) not null
);
insert into item_round (id, began_at, after_item)
  values (1, timestamp with time zone '1970-01-01 00:00:00+00', '');
