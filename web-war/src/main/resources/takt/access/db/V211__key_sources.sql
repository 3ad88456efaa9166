-- What the sender that has a key calls itself as a source; null: as the kind of call says.
alter table access.api_key add column source varchar(40);
