-- The conditions under which a choice counts (rule C1.5); versions published before have none.
alter table consent.purpose_version add column expiry_days integer;
alter table consent.purpose_version add column reminder_days integer;
alter table consent.purpose_version add column double_opt_in boolean default false not null;
alter table consent.purpose_version add column evidence varchar(40) default '' not null;
alter table consent.purpose_version add column minimum_age integer;
alter table consent.purpose_version add column guardian boolean default false not null;
alter table consent.purpose_version add column direct_marketing boolean default false not null;
alter table consent.purpose_version add column shared boolean default false not null;
alter table consent.purpose_version add column needs varchar(2700) default '' not null;
alter table consent.purpose_version add column excludes varchar(2700) default '' not null;
