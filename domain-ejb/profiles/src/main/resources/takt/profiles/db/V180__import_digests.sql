-- By it the same file is known again for 30 days: what it says of persons without a time was learnt when it came first.
alter table import_run add column digest varchar(43);

create index import_run_digest on import_run (digest);
