-- A variant may be for one placement: a landing page says more than the banner that leads to it.
alter table variant add column placement varchar(40) default '' not null;
alter table variant drop constraint variant_wording;
alter table variant
  add constraint variant_wording
  unique (message_id, channel, language, degree, segment, placement);
alter table decision alter column variant set data type varchar(120);
