-- Whoever appends to the ledger, and however: the entry waits to be sealed (rule C5.2).
create function consent.note_unsealed() returns trigger language plpgsql as $$
begin
  insert into consent.unsealed (entry) select id from appended;
  return null;
end
$$;

create trigger note_unsealed after insert on consent.ledger
  referencing new table as appended for each statement execute function consent.note_unsealed();

-- Rows live for seconds here: what is left of them goes often, and never by a lock that would make a consent wait.
alter table consent.unsealed set
  (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, vacuum_truncate = false);

create trigger only_appended before update or delete or truncate on consent.sealed
  for each statement execute function consent.refuse_change();
create trigger only_appended before update or delete or truncate on consent.block
  for each statement execute function consent.refuse_change();
create trigger only_appended before update or delete or truncate on consent.block_node
  for each statement execute function consent.refuse_change();
