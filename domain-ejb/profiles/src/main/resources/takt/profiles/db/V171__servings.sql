-- Events of a type that is a serving show something to a person (rule F3.7).
alter table profiles.event_type add column serving boolean default false not null;

-- How often a topic was served since the person's last own act in it: a decayed sum as of
-- served_at, the time of the last serving; since is the time of the first.
create table profiles.served (
  profile_id uuid not null,
  purpose varchar(40) not null,
  dimension varchar(20) not null,
  name varchar(200) not null,
  servings double precision not null,
  served_at timestamp(6) with time zone not null,
  since timestamp(6) with time zone not null,
  constraint served_key primary key (profile_id, purpose, dimension, name)
);
