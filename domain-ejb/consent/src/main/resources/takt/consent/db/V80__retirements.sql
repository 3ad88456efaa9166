-- Purposes that are over (rule C1.14). Their rows, and so their slots, stay.
create table consent.purpose_retirement (
  code       varchar(40) not null primary key references consent.purpose (code),
  version    integer not null,
  retired_at timestamp(6) with time zone not null,
  retired_by varchar(100) not null,
  reason     varchar(500) not null
);

-- How far the clean-up after a retirement has come, in the order of profiles (rule C1.15).
create table consent.retirement_clean_up (
  code         varchar(40) not null primary key references consent.purpose_retirement (code),
  due_at       timestamp(6) with time zone not null,
  last_profile uuid not null,
  profiles     bigint not null,
  done_at      timestamp(6) with time zone
);
