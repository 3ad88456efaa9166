create trigger only_appended before update or delete or truncate on consent.purpose_retirement
  for each statement execute function consent.refuse_change();
