-- How often machines read a person for a purpose, by day (rule F7.3): they come too often for a row
-- each time.
create table profiles.machine_read (
  profile_id uuid not null,
  on_day date not null,
  purpose varchar(40) not null,
  who varchar(200) not null,
  reads bigint not null,
  primary key (profile_id, on_day, purpose, who)
);
create index machine_read_by_day on profiles.machine_read (on_day);
