-- A run imports order lines or choices.
alter table import_run add column kind varchar(10) default 'ORDERS' not null;
