-- When a person is next to be reminded that a consent ends, and until when that is done (rule C7.1).
alter table consent.ending add column remind_at timestamp(6) with time zone;
alter table consent.ending add column reminded_by timestamp(6) with time zone;

create index ending_remind_at on consent.ending (remind_at);

-- What the link in a reminder leads to: no address, and of the link its hash only (rule C7.3).
create table consent.reminder (
  id         uuid not null primary key,
  token_hash varchar(64) not null unique,
  profile_id uuid not null,
  matters    varchar(8000) not null,
  sent_at    timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone not null
);

create index reminder_expiring on consent.reminder (expires_at);
