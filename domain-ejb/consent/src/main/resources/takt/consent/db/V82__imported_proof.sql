-- What proves a choice that was made elsewhere (rule C8.4), beside its ledger entry.
create table consent.imported_proof (
  entry_id  uuid not null primary key,
  chosen_at timestamp(6) with time zone not null,
  evidence  varchar(200) not null
);
