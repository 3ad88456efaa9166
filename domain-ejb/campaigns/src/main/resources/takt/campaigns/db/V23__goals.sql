-- What counts as success, and that a decision came to it.
alter table campaign add column goal_event varchar(200);
alter table campaign add column goal_days integer;
alter table campaign add column goal_value varchar(100);
alter table decision add column reached_at timestamp(6) with time zone;
alter table decision add column reached_value double precision;
