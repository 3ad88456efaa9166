-- A variant may be for the members of a segment, and may name attributes; variants keep their order.
alter table variant add column ordinal integer default 0 not null;
alter table variant add column segment varchar(60) default '' not null;
alter table variant drop constraint variant_wording;
alter table variant
  add constraint variant_wording unique (message_id, channel, language, degree, segment);
alter table variant alter column needs set data type varchar(2000);
alter table decision alter column variant set data type varchar(100);
alter table queued_message alter column variant set data type varchar(100);
