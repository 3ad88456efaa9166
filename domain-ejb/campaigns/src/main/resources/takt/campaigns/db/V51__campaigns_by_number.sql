-- Traces name campaigns by number: the ids of hundreds would fill a page of the log each time.
alter table campaign add column number integer;
update campaign set number =
  (select count(*) from campaign older where older.id <= campaign.id);
alter table campaign alter column number set not null;
alter table campaign add constraint campaign_number unique (number);
