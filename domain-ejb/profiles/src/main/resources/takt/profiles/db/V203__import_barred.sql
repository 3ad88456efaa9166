-- Whoever was erased while files of imports were kept that may name them, by keyed hashes of what led to them; deleted with the last such file.
create table profiles.import_barred (
  identifier_hash varchar(64) primary key,
  erased_at timestamp(6) with time zone not null
);
