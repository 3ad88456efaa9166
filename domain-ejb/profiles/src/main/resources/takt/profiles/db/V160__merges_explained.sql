-- Why two profiles are one (rule F1.8): what was said together by which call, or who decided it.
-- Types of identifiers only, never their values. What was merged before has no cause.
alter table merging add column cause varchar(20);
alter table merging add column types varchar(1000);
alter table merging add column call_kind varchar(20);
alter table merging add column decided_by varchar(100);
alter table merging add column reason varchar(500);
alter table merging add column undone_by varchar(100);
alter table merging add column undone_reason varchar(500);

-- By what kind of call an identifier came to lead where it leads.
alter table identifier add column linked_by varchar(20);
