-- When the person complained about what was shown.
alter table decision add column complained_at timestamp(6) with time zone;
