-- Who outside the company gets data, and is told when a person's are corrected, erased or restricted
-- (GDPR Art. 19).
create table profiles.recipient (
  id uuid primary key,
  name varchar(200) not null,
  url varchar(500) not null,
  secret varchar(64) not null,
  kinds varchar(100) not null,
  revision bigint not null
);

-- That a recipient has data of a person, and by which random id it knows them. Goes with the person.
create table profiles.disclosure (
  profile_id uuid not null,
  recipient_id uuid not null references profiles.recipient (id) on delete cascade,
  pseudonym uuid not null unique,
  since timestamp(6) with time zone not null,
  primary key (profile_id, recipient_id)
);

-- What a recipient is told: nothing of the person but that random id.
create table profiles.notice (
  id uuid primary key,
  recipient_id uuid not null references profiles.recipient (id) on delete cascade,
  pseudonym uuid not null,
  kind varchar(20) not null,
  made_at timestamp(6) with time zone not null,
  state varchar(10) not null,
  due_at timestamp(6) with time zone not null,
  tries integer not null,
  ended_at timestamp(6) with time zone
);
create index notice_due on profiles.notice (state, due_at);
create index notice_pseudonym on profiles.notice (pseudonym);
create index notice_recipient on profiles.notice (recipient_id, state);
create index notice_ended on profiles.notice (ended_at);
