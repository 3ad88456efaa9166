-- Consents that were asked for and wait to be confirmed by e-mail (rule C6.2). What has ended keeps
-- nothing personal.
create table consent.opt_in (
  id           uuid not null primary key,
  token_hash   varchar(64) not null unique,
  state        varchar(10) not null,
  subject      varchar(300),
  address      varchar(254),
  purposes     varchar(4000),
  language     varchar(2),
  channel      varchar(10),
  place        varchar(200),
  said         varchar(500),
  shown_at     timestamp(6) with time zone,
  age          integer,
  guardian     boolean,
  network      varchar(50),
  user_agent   varchar(500),
  requested_at timestamp(6) with time zone not null,
  expires_at   timestamp(6) with time zone not null,
  ended_at     timestamp(6) with time zone
);

create index opt_in_expiring on consent.opt_in (state, expires_at);
create index opt_in_ended on consent.opt_in (ended_at);

-- The first half of the proof of a consent that was confirmed by e-mail (rule C6.6).
alter table consent.evidence add column asked_request uuid;
alter table consent.evidence add column asked_address varchar(254);
alter table consent.evidence add column asked_at timestamp(6) with time zone;
alter table consent.evidence add column asked_channel varchar(10);
alter table consent.evidence add column asked_place varchar(200);
alter table consent.evidence add column asked_language varchar(2);
alter table consent.evidence add column asked_text varchar(64);
alter table consent.evidence add column asked_said varchar(500);
alter table consent.evidence add column asked_shown_at timestamp(6) with time zone;
alter table consent.evidence add column asked_network varchar(50);
alter table consent.evidence add column asked_user_agent varchar(500);
