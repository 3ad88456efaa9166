-- A run of an import: what is read how, and how far it has come. Its checkpoint (read_lines) commits with each chunk.
create table import_run (
  id uuid primary key,
  name varchar(200) not null,
  state varchar(20) not null,
  revision bigint not null,
  mapping varchar(100000) not null,
  header varchar(20000),
  upload uuid,
  file_lines bigint,
  customers bigint,
  read_lines bigint not null,
  busy_millis bigint not null,
  attempts integer not null,
  lease_node uuid,
  lease_until timestamp(6) with time zone,
  created_at timestamp(6) with time zone not null,
  ended_at timestamp(6) with time zone
);

-- Which runs wait for a node, and which are over.
create index import_run_state on import_run (state, created_at);

create index import_run_name on import_run (name, created_at);

-- The file in pieces, each compressed; deleted when the run is done.
create table import_part (
  run_id uuid not null references import_run (id) on delete cascade,
  upload uuid not null,
  part_no integer not null,
  content bytea not null,
  created_at timestamp(6) with time zone not null,
  primary key (run_id, upload, part_no)
);

create index import_part_age on import_part (created_at);

-- How many lines came to what end, and their amounts.
create table import_tally (
  run_id uuid not null references import_run (id) on delete cascade,
  outcome varchar(40) not null,
  line_count bigint not null,
  amount numeric(38,10) not null,
  primary key (run_id, outcome)
);

-- Refused lines, without the customer's cell; deleted 30 days after the run.
create table import_refusal (
  run_id uuid not null references import_run (id) on delete cascade,
  line_no bigint not null,
  reason varchar(40) not null,
  raw_line varchar(4000) not null,
  primary key (run_id, line_no)
);

-- Lines that were counted and not stored, by a hash that no customer number goes into.
create table import_line_seen (
  line_key uuid primary key
);
