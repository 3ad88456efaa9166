-- The catalogue of items to speak about (rules G10); the company's own, nothing about persons.
create table item (
  code varchar(100) primary key,
  name_de varchar(200),
  name_en varchar(200),
  category varchar(200) not null,
  brand varchar(100),
  kind varchar(20),
  price numeric(16, 4),
  currency varchar(3),
  availability varchar(20) not null,
  link varchar(2000),
  image varchar(2000),
  revision integer not null
);

-- Which items an item is the successor of; they need not be in the catalogue.
create table item_replaced (
  code varchar(100) not null references item (code) on delete cascade,
  replaced varchar(100) not null,
  primary key (code, replaced)
);
create index item_replaced_by on item_replaced (replaced);

-- How many items there are; one row, by whose lock they are counted.
create table item_count (
  id integer primary key,
  items integer not null
);
insert into item_count (id, items) values (1, 0);

-- By it a changed item is known to be one that campaigns speak of.
create index message_item on message (item);
