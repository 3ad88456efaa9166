-- Every hot key starts with profile_id: a distributed PostgreSQL can shard by it, and what an
-- opt-out cleans lies together.

create table profiles.profile (
  id uuid primary key,
  created_at timestamp(6) with time zone not null,
  own_limit integer,
  absorbed_into uuid
);

create table profiles.identifier (
  type varchar(20) not null,
  code varchar(256) not null,
  profile_id uuid not null,
  origin_id uuid not null,
  primary key (type, code)
);
create index identifier_by_profile on profiles.identifier (profile_id, type);

-- origin_id is part of the key so that a merge never meets the same message twice.
create table profiles.event (
  profile_id uuid not null,
  message_id varchar(100) not null,
  origin_id uuid not null,
  kind varchar(10) not null,
  name varchar(200) not null,
  purposes varchar(2700) not null,
  happened_at timestamp(6) with time zone not null,
  received_at timestamp(6) with time zone not null,
  properties varchar(65536) not null,
  primary key (profile_id, message_id, origin_id)
);

create table profiles.attribute (
  profile_id uuid not null,
  name varchar(200) not null,
  origin_id uuid not null,
  content varchar(500) not null,
  purposes varchar(2700) not null,
  source varchar(100) not null,
  learnt_at timestamp(6) with time zone not null,
  primary key (profile_id, name, origin_id)
);

-- score is the sum of decayed weights as of scored_at.
create table profiles.affinity (
  profile_id uuid not null,
  purpose varchar(40) not null,
  category varchar(200) not null,
  score double precision not null,
  scored_at timestamp(6) with time zone not null,
  since timestamp(6) with time zone not null,
  primary key (profile_id, purpose, category)
);

-- One row per set of purposes; a view adds up those that its purpose is in.
create table profiles.purchase (
  profile_id uuid not null,
  item varchar(200) not null,
  purposes varchar(2700) not null,
  quantity bigint not null,
  amount numeric(30,4) not null,
  returned bigint not null,
  last_at timestamp(6) with time zone,
  primary key (profile_id, item, purposes)
);

create table profiles.order_seen (
  profile_id uuid not null,
  order_id varchar(100) not null,
  purposes varchar(2700) not null,
  ordered_at timestamp(6) with time zone,
  undone boolean not null,
  primary key (profile_id, order_id, purposes)
);

create table profiles.merging (
  id uuid primary key,
  kept uuid not null,
  absorbed uuid not null,
  merged_at timestamp(6) with time zone not null,
  undone_at timestamp(6) with time zone
);
create index merging_by_pair on profiles.merging (kept, absorbed);

create table profiles.event_type (
  name varchar(200) primary key,
  purposes varchar(2700) not null,
  weight double precision not null
);

-- No identifier at all. slot spreads a busy counter over several rows.
create table profiles.event_count (
  on_day date not null,
  name varchar(200) not null,
  category varchar(200) not null,
  slot integer not null,
  events bigint not null,
  quantity bigint not null,
  amount numeric(30,4) not null,
  primary key (on_day, name, category, slot)
);
