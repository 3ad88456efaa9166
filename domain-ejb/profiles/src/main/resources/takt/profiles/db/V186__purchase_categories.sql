-- What kind of things a category of products holds, as the company says (rule F15.1).
create table profiles.purchase_category (
  category varchar(200) primary key,
  kind varchar(20) not null,
  lasts_days integer,
  revision integer not null
);

-- Of which category an item was when it was last bought, where that purchase says so.
alter table profiles.purchase add column category varchar(200);
