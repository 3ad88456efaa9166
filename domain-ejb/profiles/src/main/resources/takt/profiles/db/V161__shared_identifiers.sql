-- Which persons a value of an identifier led together, for 30 days (rule F1.10).
create table led_together (
  type varchar(40) not null,
  code varchar(256) not null,
  profile_id uuid not null,
  led_at timestamp(6) with time zone not null,
  primary key (type, code, profile_id)
);
create index led_together_age on led_together (led_at);

-- Values that led too many together; ids ascend with time.
create table blocked_identifier (
  id uuid primary key,
  type varchar(40) not null,
  code varchar(256) not null,
  persons integer not null,
  blocked_at timestamp(6) with time zone not null,
  unique (type, code)
);

-- The company's own lists, a line each.
create table setting (
  name varchar(40) primary key,
  content varchar(400000) not null,
  revision integer not null
);
