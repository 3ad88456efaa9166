create trigger only_appended before update or delete or truncate on consent.imported_proof
  for each statement execute function consent.refuse_change();
