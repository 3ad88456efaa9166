-- For which purpose a decision showed its message: that of its campaign then. Earlier ones do not say.
alter table decision add column shown_for varchar(40);
