-- The special categories of personal data (GDPR Art. 9(1)) that a version covers, ascending.
alter table consent.purpose_version add column special_categories varchar(200) default '' not null;
alter table consent.purpose_draft add column special_categories varchar(200) default '' not null;
