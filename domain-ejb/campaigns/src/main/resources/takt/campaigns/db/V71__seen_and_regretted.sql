-- Whether it teaches nothing as long as nobody knows that it was seen and nothing came of it.
alter table example add column only_if_seen boolean default false not null;

-- Whether a complaint that names no decision regrets it.
alter table example add column regretted boolean default false not null;
