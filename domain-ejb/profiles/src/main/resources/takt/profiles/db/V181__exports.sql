-- An export: what is wanted by whom and why, and how far its counting has come. What it holds is read when it is fetched,
-- so nothing of a person is stored; the last profile that was looked at is forgotten with the end of the counting.
create table profiles.export_run (
  id uuid primary key,
  kind varchar(10) not null,
  format varchar(10) not null,
  purpose varchar(40) not null,
  since timestamp(6) with time zone,
  until_at timestamp(6) with time zone,
  recipient uuid,
  ordered_by varchar(200) not null,
  reason varchar(200) not null,
  state varchar(10) not null,
  looked bigint not null,
  persons bigint not null,
  file_lines bigint not null,
  last_profile uuid,
  names varchar(250000) not null,
  attempts integer not null,
  lease_node uuid,
  lease_until timestamp(6) with time zone,
  created_at timestamp(6) with time zone not null,
  ended_at timestamp(6) with time zone
);

-- Which exports wait for a node, and which are over.
create index export_run_state on profiles.export_run (state, created_at);
create index export_run_created on profiles.export_run (created_at, id);
