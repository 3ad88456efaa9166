-- What computed traits are made of lies on pages, many parts on one: what a person has for a purpose
-- is read and written at once. Only the last page of a purpose is added to.
create table trait_page (
  profile_id uuid not null,
  purpose varchar(40) not null,
  page integer not null,
  content varchar(4000) not null,
  primary key (profile_id, purpose, page)
);
drop table profiles.trait_day;
-- All traits and counters are computed anew for everybody, and then the segments that may be made of
-- them: whoever is in one stays in it until then.
delete from profiles.sweep where kind in ('TRAIT', 'SEGMENT');
insert into profiles.sweep (id, kind, definition, asked_at, place, swept)
  select s.stamp + row_number() over (order by case when d.kind = 'SEGMENT' then 1 else 0 end, d.id),
    case when d.kind = 'SEGMENT' then 'SEGMENT' else 'TRAIT' end, d.id, current_timestamp,
    cast('00000000-0000-0000-0000-000000000000' as uuid), 0
  from profiles.definition d cross join profiles.definition_stamp s
  where d.kind in ('TRAIT', 'COUNTER', 'SEGMENT');
update profiles.definition_stamp
  set stamp = stamp + (select count(*) from profiles.definition
    where kind in ('TRAIT', 'COUNTER', 'SEGMENT'));
