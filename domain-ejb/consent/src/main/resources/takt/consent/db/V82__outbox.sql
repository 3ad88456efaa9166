-- Mails to persons. One that has ended keeps neither address nor words (rule C12.3).
create table consent.outbox (
  id         uuid not null primary key,
  kind       varchar(20) not null,
  language   varchar(2) not null,
  recipient  varchar(254),
  subject    varchar(200),
  plain      varchar(20000),
  html       varchar(40000),
  headers    varchar(4000),
  created_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null,
  state      varchar(10) not null,
  due_at     timestamp(6) with time zone not null,
  tries      integer not null,
  claim      uuid,
  ended_at   timestamp(6) with time zone
);

create index outbox_due on consent.outbox (state, due_at);
create index outbox_expiring on consent.outbox (state, expires_at);
create index outbox_ended on consent.outbox (ended_at);

-- When an address last got mails that anybody can ask for; the address as a keyed hash (rule C12.5).
create table consent.mail_limit (
  address_hash varchar(64) not null primary key,
  last_at      timestamp(6) with time zone not null,
  second_at    timestamp(6) with time zone,
  third_at     timestamp(6) with time zone
);

create index mail_limit_last on consent.mail_limit (last_at);
