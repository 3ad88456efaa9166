-- When the next consent of a profile ends; a profile whose consents never end has no row (rule C3.14).
create table consent.ending (
  profile_id uuid not null primary key,
  due        timestamp(6) with time zone not null
);

create index ending_due on consent.ending (due);
