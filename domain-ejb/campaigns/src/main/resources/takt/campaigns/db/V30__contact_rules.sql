-- A campaign has a list of caps, as JSON; the one cap that it had becomes the first.
alter table campaign add column caps varchar(1500) default '[]' not null;
alter table campaign add column quiet_hours varchar(200);
update campaign
  set caps = '[{"contacts":' || cap_contacts || ',"window":"' || cap_days
    || ' days","per":"CAMPAIGN"}]'
  where cap_contacts is not null;
alter table campaign drop column cap_contacts;
alter table campaign drop column cap_days;

-- The channel that a contact went by: a variant's name begins with it.
alter table decision add column channel varchar(10);
update decision set channel = upper(substring(variant, 1, position('-' in variant) - 1))
  where variant is not null;

-- What the company lays down, every revision of it: the newest holds.
create table company_rule (
  id uuid primary key,
  name varchar(20) not null,
  revision integer not null,
  content varchar(8000) not null,
  changed_at timestamp(6) with time zone not null,
  changed_by varchar(200) not null,
  constraint company_rule_revision unique (name, revision)
);

-- When a person complained about messages, once for each purpose that the complaint is bound to.
create table complaint (
  id uuid primary key,
  profile_id uuid not null,
  origins varchar(4000),
  purpose varchar(40) not null,
  complained_at timestamp(6) with time zone not null
);
create index complaint_profile on complaint (profile_id, complained_at);
create index complaint_time on complaint (complained_at);
