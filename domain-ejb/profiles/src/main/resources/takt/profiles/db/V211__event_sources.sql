-- Who sent an event; null where nobody said, as of all events before.
alter table profiles.event add column source varchar(200);
