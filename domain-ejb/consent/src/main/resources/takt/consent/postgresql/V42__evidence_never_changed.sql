-- Evidence may be erased with its person, but nobody may put other words there (rule C2.6).
create trigger never_changed before update or truncate on consent.evidence
  for each statement execute function consent.refuse_change();
