-- Requests of persons that came by mail, telephone or in a shop, until three years after the end of the
-- year in which they were answered (rule F7.10). No words of the person are kept.
create table profiles.person_request (
  id uuid primary key,
  kind varchar(20) not null,
  channel varchar(10) not null,
  received_on date not null,
  language varchar(2) not null,
  address varchar(254),
  profile_id uuid,
  checked_by varchar(20),
  checked_at timestamp(6) with time zone,
  due_on date not null,
  extended_because varchar(500),
  state varchar(10) not null,
  refused_because varchar(20),
  refused_why varchar(500),
  ended_at timestamp(6) with time zone,
  revision bigint not null
);
create index person_request_state on profiles.person_request (state, due_on);
create index person_request_profile on profiles.person_request (profile_id);
create index person_request_ended on profiles.person_request (ended_at);

-- Who did what about a request, and when.
create table profiles.person_request_step (
  request_id uuid not null,
  number integer not null,
  what varchar(20) not null,
  done_at timestamp(6) with time zone not null,
  who varchar(200) not null,
  role varchar(20) not null,
  primary key (request_id, number)
);
