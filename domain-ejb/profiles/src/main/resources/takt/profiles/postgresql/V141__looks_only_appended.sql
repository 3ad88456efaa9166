-- Who looked is only ever added to (rules F7.3 and P.4). A row goes when its time is over, or with
-- its person; the database itself refuses the rest, whoever asks.
create function profiles.keep_look() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.looked_at < now() - interval '3 years'
        or not exists (select 1 from profiles.profile p where p.id = old.profile_id) then
      return old;
    end if;
  end if;
  raise exception '% is only ever added to', tg_table_name using errcode = 'restrict_violation';
end
$$;

create trigger never_changed before update or delete on profiles.look
  for each row execute function profiles.keep_look();
create trigger never_emptied before truncate on profiles.look
  for each statement execute function profiles.keep_look();
