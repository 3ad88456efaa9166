-- Conditions in CEL on the situation (rule G12.1).
alter table campaign add column situation_condition varchar(2000);
alter table message add column situation_condition varchar(2000);
