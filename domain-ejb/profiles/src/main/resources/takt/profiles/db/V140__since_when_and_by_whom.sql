-- Since when an identifier leads where it leads, for the person's own access. The database writes it
-- down, so that no statement of a hot path grows; of identifiers from before, nobody knows.
alter table profiles.identifier add column linked_at timestamp(6) with time zone;
alter table profiles.identifier alter column linked_at set default current_timestamp;

-- Who looked at a person's data, when and why (rule F7.3). A row for each profile that the person had
-- then, of the same id, so that it stays with both after a split.
create table profiles.look (
  profile_id uuid not null,
  id uuid not null,
  looked_at timestamp(6) with time zone not null,
  who varchar(200) not null,
  role varchar(20) not null,
  kinds varchar(200) not null,
  reason varchar(200) not null,
  primary key (profile_id, id)
);
create index look_by_time on profiles.look (looked_at);
