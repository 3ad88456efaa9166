-- Evidence is only ever added (rules C1.1 and C2.1): the database itself refuses the rest. H2 has no
-- triggers in SQL, and one in Java would have to stand on the database's own class path; there the
-- seals alone tell.
create function consent.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is only ever added to', tg_table_name using errcode = 'restrict_violation';
end
$$;

create trigger only_appended before update or delete or truncate on consent.ledger
  for each statement execute function consent.refuse_change();
create trigger only_appended before update or delete or truncate on consent.text_shown
  for each statement execute function consent.refuse_change();
create trigger only_appended before update or delete or truncate on consent.purpose_version
  for each statement execute function consent.refuse_change();
create trigger only_appended before update or delete or truncate on consent.purpose_text
  for each statement execute function consent.refuse_change();
