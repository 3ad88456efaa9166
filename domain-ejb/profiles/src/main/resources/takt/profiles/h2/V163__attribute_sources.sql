-- One value of each source; which of them counts is decided where it is read (rule F12.1).
alter table attribute drop primary key;
alter table attribute add primary key (profile_id, name, origin_id, source);
