-- Names were looked at on the surface only: what came in below it is looked at once in the background.
update profiles.definition_stamp set stamp = stamp + 1 where exists (select 1 from profiles.profile);
insert into profiles.sweep (id, kind, definition, asked_at, place, swept)
  select stamp, 'NAMES', 0, current_timestamp, cast('00000000-0000-0000-0000-000000000000' as uuid), 0
  from profiles.definition_stamp where exists (select 1 from profiles.profile);
