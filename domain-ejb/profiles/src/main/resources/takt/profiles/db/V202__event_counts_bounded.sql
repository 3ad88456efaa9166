-- On which day something was added to a count last: it is kept for a time after that.
alter table profiles.event_count add column counted_on date default current_date not null;

-- Names of events that nobody planned, and categories, may hold anything, also what leads to a
-- person: what was counted by them so far goes on without that.
create table profiles.event_count_masked as
  select x.on_day, x.name, x.category, sum(x.events) as events, sum(x.quantity) as quantity, sum(x.amount) as amount
  from (
    select c.on_day, c.events, c.quantity, c.amount,
      case when exists (select 1 from profiles.event_type t where t.name = c.name) then c.name else '*' end as name,
      case when c.category like '%@%' then '…' else translate(c.category, '0123456789', '##########') end as category
    from profiles.event_count c
  ) x
  group by x.on_day, x.name, x.category;
delete from profiles.event_count;
insert into profiles.event_count (on_day, name, category, slot, events, quantity, amount)
  select on_day, name, category, 0, events, quantity, amount from profiles.event_count_masked;
drop table profiles.event_count_masked;
