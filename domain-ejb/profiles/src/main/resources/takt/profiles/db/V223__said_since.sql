-- Since when a source has said a value without saying another, where that is earlier than learnt_at:
-- who identifies at each log-in says the same again (rule F9.8).
alter table profiles.attribute add column since timestamp(6) with time zone;
alter table profiles.attribute_past add column since timestamp(6) with time zone;
