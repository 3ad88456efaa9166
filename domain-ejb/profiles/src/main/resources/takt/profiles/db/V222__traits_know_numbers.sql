-- The first, last or most frequent value of a field is a number where the event says one
-- (rule F16.6): traits that have it are computed anew for everybody.
alter table profiles.trait_day add column first_number boolean default false not null;
alter table profiles.trait_day add column last_number boolean default false not null;
delete from profiles.sweep where definition in (select id from profiles.definition
  where kind = 'TRAIT' and (content like '%"FIRST"%' or content like '%"LAST"%'
    or content like '%"MOST_FREQUENT"%'));
insert into profiles.sweep (id, kind, definition, asked_at, place, swept)
  select s.stamp + row_number() over (order by d.id), 'TRAIT', d.id, current_timestamp,
    cast('00000000-0000-0000-0000-000000000000' as uuid), 0
  from profiles.definition d cross join profiles.definition_stamp s
  where d.kind = 'TRAIT' and (d.content like '%"FIRST"%' or d.content like '%"LAST"%'
    or d.content like '%"MOST_FREQUENT"%');
update profiles.definition_stamp
  set stamp = stamp + (select count(*) from profiles.definition where kind = 'TRAIT');
