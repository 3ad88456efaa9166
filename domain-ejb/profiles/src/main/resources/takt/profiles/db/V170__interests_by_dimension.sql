-- An interest is in a category, a brand or a theme (rule F3.5), and each dimension has a half-life
-- of its own.
alter table profiles.affinity rename to affinity_before;
create table profiles.affinity (
  profile_id uuid not null,
  purpose varchar(40) not null,
  dimension varchar(20) not null,
  name varchar(200) not null,
  score double precision not null,
  scored_at timestamp(6) with time zone not null,
  since timestamp(6) with time zone not null,
  constraint affinity_key primary key (profile_id, purpose, dimension, name)
);
insert into profiles.affinity (profile_id, purpose, dimension, name, score, scored_at, since)
  select profile_id, purpose, 'CATEGORY', category, score, scored_at, since
  from profiles.affinity_before;
drop table profiles.affinity_before;

-- The rules by which a profile's interests were computed (rule F3.6). Those of before know no
-- brands and themes: all are computed anew, in the background.
alter table profiles.profile add column interests_by uuid
  default '00000000-0000-0000-0000-000000000000' not null;
create index profile_by_interests on profiles.profile (interests_by);
