-- Interests are kept by the situation in which they were learnt (rule F3.8): the text of its facets,
-- empty where none are declared.
alter table profiles.affinity add column situation varchar(250) default '' not null;
alter table profiles.affinity drop constraint affinity_key;
alter table profiles.affinity add constraint affinity_key
  primary key (profile_id, purpose, dimension, name, situation);
