-- What the properties of events of a type must be, as a JSON Schema, and what happens to those that are not.
alter table profiles.event_type add column property_schema varchar(20000);
alter table profiles.event_type add column on_violation varchar(10) default 'KEEP' not null;

-- How often which source broke which rule of the plan. Nothing of a person; slot spreads a busy line over several rows.
create table profiles.plan_violation (
  on_day date not null,
  source varchar(40) not null,
  event_name varchar(200) not null,
  rule varchar(200) not null,
  done varchar(10) not null,
  slot integer not null,
  events bigint not null,
  primary key (on_day, source, event_name, rule, done, slot)
);
