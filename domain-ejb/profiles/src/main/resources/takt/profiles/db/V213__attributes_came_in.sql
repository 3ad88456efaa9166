-- When a fact came in, however old it is; null for what came before this was written down.
alter table profiles.attribute add column came_at timestamp(6) with time zone;
alter table profiles.attribute_past add column came_at timestamp(6) with time zone;
