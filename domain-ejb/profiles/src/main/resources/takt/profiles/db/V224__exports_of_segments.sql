-- An export of people may be of the members of one segment (rule F14.6).
alter table profiles.export_run add column segment varchar(60);
