-- What the company says of names: a special category of data (GDPR Art. 9(1)), or none.
create table attribute_name (
  name varchar(200) primary key,
  category varchar(20),
  revision integer not null
);

-- How often something was refused because no purpose covers it: by name or sign, nobody's.
create table sensitive_refusal (
  on_day date not null,
  name varchar(200) not null,
  category varchar(20) not null,
  refused bigint not null,
  primary key (on_day, name, category)
);
