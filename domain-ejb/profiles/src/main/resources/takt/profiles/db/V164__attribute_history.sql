-- Counts the changes of a correction; 0 for what was learnt.
alter table attribute add column revision integer default 0 not null;
alter table attribute add column reason varchar(500);

-- Values that were replaced, the latest few of each source (rule F12.4).
create table attribute_past (
  profile_id uuid not null,
  name varchar(200) not null,
  origin_id uuid not null,
  source varchar(100) not null,
  learnt_at timestamp(6) with time zone not null,
  content varchar(500) not null,
  purposes varchar(2700) not null,
  replaced_at timestamp(6) with time zone not null,
  primary key (profile_id, name, origin_id, source, learnt_at)
);
