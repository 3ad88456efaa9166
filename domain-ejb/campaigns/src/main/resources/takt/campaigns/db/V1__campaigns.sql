-- One row whose revision grows with every change of placements and campaigns: nodes look at it to
-- know whether their copy in memory is still right.
create table configuration (
  id integer primary key,
  revision bigint not null
);
insert into configuration (id, revision) values (1, 1);

create table placement (
  code varchar(40) primary key,
  channel varchar(10) not null,
  description varchar(500) not null,
  revision integer not null
);

create table campaign (
  id uuid primary key,
  revision integer not null,
  state varchar(10) not null,
  name varchar(200) not null,
  purpose varchar(40) not null,
  placements varchar(500) not null,
  starts_at timestamp(6) with time zone,
  ends_at timestamp(6) with time zone,
  priority integer not null,
  cap_contacts integer,
  cap_days integer,
  holdout_percent integer not null,
  context varchar(8000) not null
);
create index campaign_state on campaign (state);

create table message (
  id uuid primary key,
  campaign_id uuid not null references campaign (id),
  ordinal integer not null,
  code varchar(40) not null,
  category varchar(100) not null,
  item varchar(100),
  durable boolean not null,
  constraint message_code unique (campaign_id, code)
);

create table variant (
  id uuid primary key,
  message_id uuid not null references message (id),
  campaign_id uuid not null,
  degree integer not null,
  channel varchar(10) not null,
  language varchar(2) not null,
  title varchar(200) not null,
  body varchar(2000) not null,
  link varchar(500) not null,
  needs varchar(200) not null,
  constraint variant_wording unique (message_id, channel, language, degree)
);
create index variant_campaign on variant (campaign_id);

-- Grows with every personal decision. An anonymised one has no profile, no explanation, no trace.
create table decision (
  id uuid primary key,
  profile_id uuid,
  origins varchar(4000),
  placement varchar(40) not null,
  outcome varchar(10) not null,
  campaign_id uuid,
  held_out_campaign_id uuid,
  message varchar(40),
  variant varchar(40),
  degree integer,
  probability double precision not null,
  decided_at timestamp(6) with time zone not null,
  language varchar(2) not null,
  purposes varchar(2700) not null,
  explanation varchar(8000),
  trace varchar(32000),
  exposed_at timestamp(6) with time zone,
  clicked_at timestamp(6) with time zone
);
create index decision_profile on decision (profile_id, decided_at, campaign_id);

create table queued_message (
  id uuid primary key,
  profile_id uuid not null,
  origins varchar(4000),
  campaign_id uuid not null,
  message varchar(40) not null,
  variant varchar(40) not null,
  channel varchar(10) not null,
  purpose varchar(40) not null,
  due_at timestamp(6) with time zone not null,
  state varchar(10) not null,
  content varchar(8000)
);
create index queued_message_profile on queued_message (profile_id, id);
