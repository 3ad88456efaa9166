-- When a profile was absorbed by another, and until when: it permitted nothing meanwhile (rules C3.8 and C2.4).
create table consent.absorption (
  profile_id uuid not null,
  merged_at  timestamp(6) with time zone not null,
  into_id    uuid not null,
  split_at   timestamp(6) with time zone,
  primary key (profile_id, merged_at)
);

insert into consent.absorption (profile_id, merged_at, into_id)
  select profile_id, updated_at, merged_into from consent.permission where merged_into is not null;
