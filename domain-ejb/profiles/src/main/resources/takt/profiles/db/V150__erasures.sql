-- Erasures of persons. One that is done leads to nobody: it is its certificate (rule F6.5). What it kept apart stands in
-- kept_record until its time is over.
create table erasure (
  id uuid primary key,
  request_hash varchar(64) unique,
  fingerprint varchar(64),
  state varchar(10) not null,
  asked_by varchar(10) not null,
  asked_at timestamp(6) with time zone not null,
  reason varchar(500) not null,
  keeping varchar(50000) not null,
  profile_id uuid,
  tries integer not null,
  next_try_at timestamp(6) with time zone,
  last_error varchar(200),
  done_at timestamp(6) with time zone,
  done varchar(20000),
  kept varchar(50000),
  public_key varchar(100),
  signature varchar(100)
);
create index erasure_due on erasure (state, next_try_at);

create table kept_record (
  erasure_id uuid not null references erasure (id),
  number bigint not null,
  kind varchar(10) not null,
  name varchar(200) not null,
  purposes varchar(2700) not null,
  happened_at timestamp(6) with time zone not null,
  content varchar(65536) not null,
  delete_at timestamp(6) with time zone not null,
  primary key (erasure_id, number)
);
create index kept_record_due on kept_record (delete_at);

-- Who looked at what was kept, and why; as long as anything is.
create table kept_look (
  id uuid primary key,
  erasure_id uuid not null references erasure (id),
  at timestamp(6) with time zone not null,
  looked_by varchar(200) not null,
  reason varchar(200) not null
);
create index kept_look_erasure on kept_look (erasure_id, at);

create index merging_by_absorbed on merging (absorbed);
